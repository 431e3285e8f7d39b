import { isUnspaced } from "@/lib/text/character-class";

/** How far cues reach, in normalised units: Latin words are longer than Chinese ones. */
const REACH_LATIN = 200;
const REACH_HAN = 90;
/** At this distance a cue counts half of one that stands beside the name. */
const HALF_LATIN = 50;
const HALF_HAN = 20;
/** Units looked at on each side, every sixth, to tell Chinese text from Latin. */
const SAMPLE = 24;
/** What is left of a cue's weight across the end of a sentence, and across a block's. */
const OTHER_SENTENCE = 0.5;
const OTHER_BLOCK = 0.3;

/** How far around a name cue words count, and how fast they fade; normalised units. */
export interface CueReach {
  reach: number;
  half: number;
}

/** The reach of cues around the name from `start` to `end`, by the script of its surroundings. */
export function cueReach(units: Uint16Array, start: number, end: number): CueReach {
  let han = 0;
  let seen = 0;
  for (let at = Math.max(start - SAMPLE, 0); at < end + SAMPLE && at < units.length; at += 6) {
    seen++;
    if (isUnspaced(units[at]!)) han++;
  }
  return han * 4 > seen ? { reach: REACH_HAN, half: HALF_HAN } : { reach: REACH_LATIN, half: HALF_LATIN };
}

/** How much the ends of sentences and blocks between two places take off a cue's weight. */
function separation(units: Uint16Array, from: number, to: number): number {
  let weight = 1;
  for (let at = from; at < to; at++) {
    const unit = units[at]!;
    if (unit > 0x3f && unit !== 0x3002) continue;
    if (unit === 0x0a) return OTHER_BLOCK;
    if (unit === 0x3002 || unit === 0x21 || unit === 0x3f) weight = OTHER_SENTENCE;
    else if (unit === 0x2e && units[at + 1]! <= 0x20) weight = OTHER_SENTENCE;
  }
  return weight;
}

/**
 * What the cue word from `cueStart` to `cueEnd` counts for the name from `start` to `end` (normalised units, ends
 * exclusive): 1 beside it, less with the distance and across sentences, 0 out of reach.
 */
export function cueWeight(
  units: Uint16Array,
  cueStart: number,
  cueEnd: number,
  start: number,
  end: number,
  { reach, half }: CueReach,
): number {
  // The name itself, or a part of it, is no evidence about it.
  if (cueStart >= start && cueEnd <= end) return 0;
  const gap = Math.max(cueStart - end, start - cueEnd, 0);
  if (gap > reach) return 0;
  const apart = cueEnd <= start ? separation(units, cueEnd, start) : separation(units, end, cueStart);
  return apart / (1 + gap / half);
}
