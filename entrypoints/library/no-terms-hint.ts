import { t } from "@/components/translate";
import type { TermChoice } from "./term-rows";

/** Why no term may fit what was typed and chosen: what of it leaves terms out. */
export function noTermsHint({ typed, kind, unmet }: Pick<TermChoice, "typed" | "kind" | "unmet">): string {
  const isOfAnyKind = kind === "all";
  if (typed.trim() === "") return t(unmet ? "terms_none_of_kind_hint" : "terms_none_met_of_kind_hint");
  if (unmet) return t(isOfAnyKind ? "terms_none_named_hint" : "terms_none_kind_hint");
  return t(isOfAnyKind ? "terms_none_met_hint" : "terms_none_met_or_kind_hint");
}
