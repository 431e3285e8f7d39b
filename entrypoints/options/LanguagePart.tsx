import { ChoiceSetting } from "@/components/ChoiceSetting";
import { LANGUAGE_NAMES } from "@/components/language-names";
import { definesInBoth, definitionLanguage, interfaceLanguage, languageTag } from "@/components/language-tag";
import { t } from "@/components/translate";
import { DEFINITION_LANGUAGES, INTERFACE_LANGUAGES } from "@/lib/settings/languages";
import type { Settings } from "@/lib/settings/settings";

/** Props of {@link LanguagePart}. */
export interface LanguagePartProps {
  settings: Settings;
  onChange(changes: Partial<Settings>): void;
}

/** In which language Termlight speaks, and in which it explains terms. Languages are named in themselves. */
export function LanguagePart({ settings, onChange }: LanguagePartProps) {
  const interfaces = INTERFACE_LANGUAGES.map((id) =>
    id === "browser" ? { id, label: t("language_browser") } : { id, label: LANGUAGE_NAMES[id], lang: id },
  );
  const definitions = DEFINITION_LANGUAGES.map((id) =>
    id === "en" || id === "zh"
      ? { id, label: LANGUAGE_NAMES[id], lang: languageTag(id) }
      : { id, label: t(`language_definitions_${id}`) },
  );
  return (
    <>
      <ChoiceSetting
        label={t("language_interface")}
        choices={interfaces}
        current={settings.interfaceLanguage}
        onChoose={(interfaceLanguage) => onChange({ interfaceLanguage })}
      />
      <ChoiceSetting
        label={t("language_definitions")}
        choices={definitions}
        current={settings.definitionLanguage}
        meaning={isInOtherCharacters() ? t("language_simplified") : ""}
        onChoose={(definitionLanguage) => onChange({ definitionLanguage })}
      />
    </>
  );
}

/**
 * Whether the reader of Traditional Chinese gets the glossary's Simplified one. It is not converted: a table of
 * characters guesses (`发` is `發` or `髮`), and Taiwan has words of its own for many a term.
 */
function isInOtherCharacters(): boolean {
  return interfaceLanguage() === "zh-Hant" && (definesInBoth() || definitionLanguage() === "zh");
}
