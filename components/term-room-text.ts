import { MAX_OWN_TERMS } from "@/lib/own-terms/own-term-faults";
import { numberText } from "./count-text";
import { t } from "./translate";

/** That more own terms would be added than there is room for, where so many are here already. */
export function termRoomText(here: number): string {
  return t("fault_too_many_terms", numberText(here), numberText(Math.max(0, MAX_OWN_TERMS - here)));
}
