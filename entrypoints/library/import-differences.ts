import { countText } from "@/components/count-text";
import { definitionLanguage } from "@/components/language-tag";
import { t } from "@/components/translate";
import { mutedName } from "@/entrypoints/options/muted-name";
import type { LibraryPlan } from "@/lib/exchange/plan-library-import";
import { isHolding } from "@/lib/exchange/plan-mutes";
import type { OwnTermsPlan, RefusedOwnTerm } from "@/lib/exchange/plan-own-terms";
import type { ImportedMute } from "@/lib/imports/import-slice";
import type { TermNames } from "./import-work";

/** What is here otherwise than in a file: how many highlights and texts, and each own term and mute by its name. */
export function differenceTexts(
  { changed, texts, ownTerms, mutes }: LibraryPlan,
  names: TermNames,
): string[] {
  return [
    ...(changed.length > 0 ? [countText("library_highlights", changed.length)] : []),
    ...(texts.changed.length > 0 ? [countText("import_differing_texts", texts.changed.length)] : []),
    ...ownTerms.changed.map(termText),
    ...mutes.changed.map((mute) => muteText(mute, names)),
  ];
}

/** Why an own term of a file cannot come in. */
export function refusalText({ term, taken }: RefusedOwnTerm): string {
  if (taken === null) return t("import_refused_room", term.name);
  if (taken.name === term.name) return t("page_error_name_taken", taken.name, taken.holder);
  return t("import_refused_alias", term.name, taken.name, taken.holder);
}

function termText({ term, stored }: OwnTermsPlan["changed"][number]): string {
  const [goneThere, goneHere] = [term.deletedAt !== null, stored.deletedAt !== null];
  if (goneThere === goneHere) return t("import_differing_term", stored.name);
  return t(goneThere ? "import_differing_term_gone" : "import_differing_term_gone_here", stored.name);
}

function muteText(mute: ImportedMute, names: TermNames): string {
  const { termId, pageKey, title } = mute;
  const { name } = mutedName({ termId, own: null }, names, definitionLanguage());
  const words = [name ?? termId, title || pageKey];
  if (pageKey === "")
    return t(isHolding(mute) ? "import_differing_muted" : "import_differing_unmuted", ...words);
  return t(isHolding(mute) ? "import_differing_muted_in" : "import_differing_unmuted_in", ...words);
}
