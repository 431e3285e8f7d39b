import { chooseFit, type FitChoice, type HeadingsAt } from "./choose-fit";
import type { ComparableText } from "./comparable-text";
import { findPlaces } from "./find-places";
import { PassageFitter } from "./fit-passage";
import type { Passage } from "./passage";

/**
 * Finds passages in a text by their words and what stands around them, exact or changed by a few edits. Time is two
 * passes over the text for all of them together, and little for each. Pausing work.
 */
export function* findPassages(
  text: ComparableText,
  passages: readonly Passage[],
  headingsAt: HeadingsAt | null,
): Generator<void, FitChoice[]> {
  const places = yield* findPlaces(text, passages);
  const choices: FitChoice[] = [];
  for (const [index, passage] of passages.entries()) {
    yield;
    const fits = passage.exact.length > 0 ? new PassageFitter(text, passage).fitsAt(places[index]!) : [];
    choices.push(chooseFit(text, passage, fits, headingsAt));
  }
  return choices;
}
