import { chooseFit, type FitChoice, type HeadingsAt } from "./choose-fit";
import type { ComparableText } from "./comparable-text";
import { exactPlaces } from "./exact-places";
import { findPlaces, type Places } from "./find-places";
import { type PassageFit, PassageFitter } from "./fit-passage";
import { type LocatedLandmark, locateLandmarks } from "./locate-landmarks";
import type { Passage } from "./passage";
import { Whereabouts } from "./whereabouts";

/** So many places of the exact words are looked at, of those that may be the passage. */
const MOST_OPEN = 64;

/**
 * Finds passages in a text by their words and what stands around them, exact or changed by a few edits. Time is three
 * passes over the text for all of them together, and little for each; one more for each whose exact words the text
 * seems to have. Pausing work.
 */
export function* findPassages(
  text: ComparableText,
  passages: readonly Passage[],
  headingsAt: HeadingsAt | null,
): Generator<void, FitChoice[]> {
  const places = yield* findPlaces(text, passages);
  const landmarks = yield* locateLandmarks(text, passages);
  const choices: FitChoice[] = [];
  for (const [index, passage] of passages.entries()) {
    yield;
    const whereabouts = whereaboutsOf(text, passage, places[index]!, landmarks[index]!);
    const fits = fitsOf(text, passage, places[index]!, whereabouts);
    choices.push(chooseFit(text, passage, fits, headingsAt, whereabouts));
  }
  return choices;
}

/** `null` where the passage has no landmarks. */
function whereaboutsOf(
  text: ComparableText,
  passage: Passage,
  { mayBeExact }: Places,
  landmarks: readonly LocatedLandmark[],
): Whereabouts | null {
  if (landmarks.length < 2) return null;
  return new Whereabouts(passage, landmarks, mayBeExact ? exactPlaces(text, passage) : []);
}

function fitsOf(
  text: ComparableText,
  passage: Passage,
  { starts }: Places,
  whereabouts: Whereabouts | null,
): PassageFit[] {
  if (passage.exact.length === 0) return [];
  const fitter = new PassageFitter(text, passage);
  const fits = fitter.fitsAt(starts);
  if (!whereabouts) return fits;
  // Of words that stand in many places, the seeds lead to some only.
  const exact = whereabouts.open.slice(0, MOST_OPEN).map((start) => fitter.exactAt(start));
  return [...exact, ...fits.filter(({ errors }) => errors > 0)];
}
