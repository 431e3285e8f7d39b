import type { ImportSlice } from "@/lib/imports/import-slice";
import type { OwnTermFields } from "@/lib/own-terms/own-term";
import type { ImportPlan } from "./plan-import";
import { sliced } from "./slice-rows";

/** What the import of a pack does, in parts that are each small enough for one message. */
export function* packSlices({
  added,
  changed,
}: Pick<ImportPlan, "added" | "changed">): Generator<ImportSlice, void> {
  yield* sliced(added, (slice, term) => {
    slice.newTerms?.push(term);
    return { article: null, units: unitsOfTerm(term) };
  });
  yield* sliced(changed, (slice, { id, changes }) => {
    slice.changedTerms?.push({ id, changes });
    return { article: null, units: unitsOfTerm(changes) };
  });
}

/** How long the texts of an own term are, in UTF-16 units. */
export function unitsOfTerm({ definition = "", aliases = [] }: Partial<OwnTermFields>): number {
  return definition.length + aliases.join("").length;
}
