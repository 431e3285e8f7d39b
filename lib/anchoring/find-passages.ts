import { chooseFit, type FitChoice, type HeadingsAt } from "./choose-fit";
import type { ComparableText } from "./comparable-text";
import { exactPlaces } from "./exact-places";
import { findPlaces, type Places } from "./find-places";
import { PassageFitter } from "./fit-passage";
import { type LocatedLandmark, locateLandmarks } from "./locate-landmarks";
import type { Passage } from "./passage";
import { Whereabouts } from "./whereabouts";

/** So many places of the exact words are looked at. */
const MOST_EXACT = 64;

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
    choices.push(choiceOf(text, passage, places[index]!, landmarks[index]!, headingsAt));
  }
  return choices;
}

function choiceOf(
  text: ComparableText,
  passage: Passage,
  { starts, mayBeExact }: Places,
  landmarks: readonly LocatedLandmark[],
  headingsAt: HeadingsAt | null,
): FitChoice {
  if (passage.exact.length === 0) return { fit: null, why: "missing" };
  const fitter = new PassageFitter(text, passage);
  const fits = fitter.fitsAt(starts);
  if (landmarks.length < 2) return chooseFit(text, passage, fits, headingsAt, null);
  const places = mayBeExact ? exactPlaces(text, passage) : [];
  const whereabouts = new Whereabouts(passage, landmarks, places);
  // Of words that stand in many places, the seeds lead to some only.
  const exact = mostLikely(places, whereabouts).map((start) => fitter.exactAt(start));
  const changed = fits.filter(({ errors }) => errors > 0);
  return chooseFit(text, passage, [...exact, ...changed], headingsAt, whereabouts);
}

/** Those of some places that are looked at, the open ones first. */
function mostLikely(places: readonly number[], whereabouts: Whereabouts): number[] {
  const rank = (start: number): number =>
    start === whereabouts.place ? 0 : whereabouts.isOpen(start) ? 1 : 2;
  return [...places].sort((a, b) => rank(a) - rank(b)).slice(0, MOST_EXACT);
}
