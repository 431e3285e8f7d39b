import { t } from "@/components/translate";
import { errorText } from "@/entrypoints/article.content/error-text";
import type { OwnTermFields } from "@/lib/own-terms/own-term";
import { ownTermFaults } from "@/lib/own-terms/own-term-faults";

/** What is wrong with the fields of an own term, in the reader's language; `{}` for nothing. */
export function faultTexts(term: OwnTermFields): Partial<Record<keyof OwnTermFields, string>> {
  return Object.fromEntries(
    ownTermFaults(term).map(({ field, rule }) => [field, t(`fault_${underscored(rule)}`)]),
  );
}

/** What to tell the reader when an own term could not be stored or deleted. */
export function ownTermErrorText(error: unknown): string {
  return error instanceof Error && error.name === "NotFoundError" ? t("own_gone") : errorText(error);
}

/** As keys of the interface's texts are written. */
export function underscored<Rule extends string>(rule: Rule): Underscored<Rule> {
  return rule.replaceAll("-", "_") as Underscored<Rule>;
}

type Underscored<Text extends string> = Text extends `${infer Head}-${infer Rest}`
  ? `${Head}_${Underscored<Rest>}`
  : Text;
