import type { Language } from "@/lib/glossary/term";
import type { OwnTermFields } from "@/lib/own-terms/own-term";
import { elsewhereText } from "./elsewhere-text";
import { FormField } from "./FormField";
import { TAB_LANGUAGES } from "./LanguageTabs";
import { LANGUAGE_NAMES } from "./language-names";
import { languageTag } from "./language-tag";
import type { OwnTermFaultTexts } from "./own-term-fault-texts";
import { TextArea } from "./TextArea";
import { t } from "./translate";

/** What stands between two names where they are not written one per line. */
const SEPARATOR = /[,，、;；]/;

/** Props of the controls in which an own term is written. */
export interface OwnTermFieldProps {
  term: OwnTermFields;
  /** Of the fields that are written in here, those that were changed elsewhere since, as they are stored. */
  elsewhere?: Partial<OwnTermFields>;
  /** What is wrong with single fields, in the reader's language. */
  faults: OwnTermFaultTexts;
  /** What is being stored is not written into. */
  busy: boolean;
  /** Given the fields that were written into. */
  onWrite(written: Partial<OwnTermFields>): void;
}

/** What an own term is called. @param props.takesFocus see `Floating`. */
export function OwnTermName({
  term,
  elsewhere,
  faults,
  busy,
  onWrite,
  takesFocus = false,
}: OwnTermFieldProps & { takesFocus?: boolean }) {
  return (
    <FormField label={t("own_name")} note={elsewhere && elsewhereText(elsewhere.name)} fault={faults.name}>
      {(control) => (
        <input
          {...control}
          readOnly={busy}
          data-first-focus={takesFocus || undefined}
          value={term.name}
          onInput={({ currentTarget }) => onWrite({ name: currentTarget.value })}
        />
      )}
    </FormField>
  );
}

/** Other ways to write its name, one per line; a line that seems to hold several is pointed out. */
export function OwnTermAliases({ term, elsewhere, faults, busy, onWrite }: OwnTermFieldProps) {
  const joined = term.aliases.find((alias) => SEPARATOR.test(alias.trim()));
  const notes = [
    joined === undefined ? "" : t("own_aliases_joined", joined.trim()),
    elsewhereText(elsewhere?.aliases),
  ];
  return (
    <FormField
      label={t("own_aliases")}
      hint={t("own_aliases_hint")}
      note={notes.filter(Boolean).join("\n")}
      fault={faults.aliases}
    >
      {(control) => (
        <TextArea
          {...control}
          readOnly={busy}
          rows={2}
          value={term.aliases.join("\n")}
          onInput={({ currentTarget }) => onWrite({ aliases: currentTarget.value.split("\n") })}
        />
      )}
    </FormField>
  );
}

/** What it means. @param props.takesFocus see `Floating`. */
export function OwnTermDefinition({
  term,
  elsewhere,
  faults,
  busy,
  onWrite,
  takesFocus = false,
}: OwnTermFieldProps & { takesFocus?: boolean }) {
  return (
    <FormField
      label={t("own_definition")}
      note={elsewhere && elsewhereText(elsewhere.definition)}
      fault={faults.definition}
    >
      {(control) => (
        <TextArea
          {...control}
          readOnly={busy}
          rows={3}
          data-first-focus={takesFocus || undefined}
          value={term.definition}
          onInput={({ currentTarget }) => onWrite({ definition: currentTarget.value })}
        />
      )}
    </FormField>
  );
}

/** Props of {@link OwnTermLanguage}. */
export interface OwnTermLanguageProps extends Pick<OwnTermFieldProps, "term" | "onWrite"> {
  id?: string;
  class: string;
  "aria-describedby"?: string | undefined;
}

/** The language in which the definition is written. */
export function OwnTermLanguage({ term, onWrite, ...props }: OwnTermLanguageProps) {
  return (
    <select
      id={props.id}
      class={props.class}
      aria-describedby={props["aria-describedby"]}
      aria-label={t("own_language")}
      value={term.language}
      onChange={({ currentTarget }) => onWrite({ language: currentTarget.value as Language })}
    >
      {TAB_LANGUAGES.map((each) => (
        <option value={each} lang={languageTag(each)} key={each}>
          {LANGUAGE_NAMES[each]}
        </option>
      ))}
    </select>
  );
}
