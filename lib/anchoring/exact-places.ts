import type { ComparableText } from "./comparable-text";
import { type Passage, standsAt } from "./passage";

/** Where a passage's exact words begin in a text, from one index to another, exclusive; they may overlap. */
export function exactPlaces(
  text: ComparableText,
  passage: Pick<Passage, "exact">,
  from = 0,
  to = text.length,
): number[] {
  const places: number[] = [];
  const first = passage.exact[0];
  if (first === undefined) return places;
  for (let at = text.units.indexOf(first, from); at >= 0 && at < to; at = text.units.indexOf(first, at + 1)) {
    if (standsAt(text, passage, at)) places.push(at);
  }
  return places;
}
