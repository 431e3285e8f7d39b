import type { Language } from "@/lib/glossary/term";
import type { OwnTermFields } from "@/lib/own-terms/own-term";
import { FormField } from "./FormField";
import { languageTag } from "./language-tag";
import { t } from "./translate";

/** The languages by their own names. */
const LANGUAGES: Record<Language, string> = { en: "English", zh: "中文" };

/** Props of {@link OwnTermInputs}. */
export interface OwnTermInputsProps {
  term: OwnTermFields;
  /** What is wrong with single fields, in the reader's language. */
  faults: Partial<Record<keyof OwnTermFields, string>>;
  onTerm(term: OwnTermFields): void;
}

/** The controls in which an own term is written. */
export function OwnTermInputs({ term, faults, onTerm }: OwnTermInputsProps) {
  return (
    <>
      <FormField label={t("own_name")} fault={faults.name}>
        {(field) => (
          <input
            {...field}
            value={term.name}
            onInput={({ currentTarget }) => onTerm({ ...term, name: currentTarget.value })}
          />
        )}
      </FormField>
      <Lines
        label={t("own_aliases")}
        hint={t("own_aliases_hint")}
        fault={faults.aliases}
        rows={2}
        text={term.aliases.join("\n")}
        onText={(text) => onTerm({ ...term, aliases: text.split("\n") })}
      />
      <Lines
        label={t("own_definition")}
        fault={faults.definition}
        rows={3}
        text={term.definition}
        onText={(definition) => onTerm({ ...term, definition })}
      />
      <LanguageField language={term.language} onLanguage={(language) => onTerm({ ...term, language })} />
    </>
  );
}

interface LinesProps {
  label: string;
  hint?: string;
  fault: string | undefined;
  rows: number;
  text: string;
  onText(text: string): void;
}

function Lines({ rows, text, onText, ...field }: LinesProps) {
  return (
    <FormField {...field}>
      {(control) => (
        <textarea
          {...control}
          rows={rows}
          value={text}
          onInput={({ currentTarget }) => onText(currentTarget.value)}
        />
      )}
    </FormField>
  );
}

interface LanguageFieldProps {
  language: Language;
  onLanguage(language: Language): void;
}

function LanguageField({ language, onLanguage }: LanguageFieldProps) {
  return (
    <FormField label={t("own_language")}>
      {(field) => (
        <select
          {...field}
          value={language}
          onChange={({ currentTarget }) => onLanguage(currentTarget.value as Language)}
        >
          {(["en", "zh"] as const).map((each) => (
            <option value={each} lang={languageTag(each)} key={each}>
              {LANGUAGES[each]}
            </option>
          ))}
        </select>
      )}
    </FormField>
  );
}
