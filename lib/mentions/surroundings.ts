import { isUnspaced } from "@/lib/text/character-class";
import type { NormalizedText } from "@/lib/text/normalize";

/** How far cues reach, in normalised units: Latin words are longer than Chinese ones. */
const REACH_LATIN = 160;
const REACH_HAN = 80;
/** By distance from the name, what a cue counts: half at 80 units and at 32. */
const COUNTS_LATIN = countsByDistance(REACH_LATIN, 80);
const COUNTS_HAN = countsByDistance(REACH_HAN, 32);
/** Units looked at on each side, every sixth, to tell Chinese text from Latin. */
const SAMPLE = 24;
/** What is left of a cue's weight in another sentence, and in another block. */
const OTHER_SENTENCE = 0.5;
const OTHER_BLOCK = 0.15;

const BREAK = 0x0a;
/** No unit above this but the ideographic full stop ends a sentence. */
const LAST_STOP = 0x3f;
const FULL_STOP = 0x3002;

function countsByDistance(reach: number, half: number): Float64Array {
  return Float64Array.from({ length: reach + 1 }, (_, distance) => 1 / (1 + distance / half));
}

/** How far around the name from `start` to `end` cue words count, by the script of the text there. */
export function cueReach(text: Pick<NormalizedText, "units" | "length">, start: number, end: number): number {
  return isHan(text, start, end) ? REACH_HAN : REACH_LATIN;
}

function isHan(
  { units, length }: Pick<NormalizedText, "units" | "length">,
  start: number,
  end: number,
): boolean {
  let han = 0;
  let seen = 0;
  for (let at = Math.max(start - SAMPLE, 0); at < end + SAMPLE && at < length; at += 6) {
    seen++;
    if (isUnspaced(units[at]!)) han++;
  }
  return han * 4 > seen;
}

/** Whether a sentence ends with the unit at `at`: a break, `。`, `!`, `?`, or a full stop with white space after it. */
function endsSentence(units: Uint16Array, at: number): boolean {
  const unit = units[at]!;
  if (unit > LAST_STOP) return unit === FULL_STOP;
  return unit === BREAK || unit === 0x21 || unit === 0x3f || (unit === 0x2e && units[at + 1]! <= 0x20);
}

/** The text around a name, as far as cue words in it count. Positions in normalised units, ends exclusive. */
export class Surroundings {
  readonly from: number;
  readonly to: number;
  private readonly counts: Float64Array;
  private readonly sentenceStart: number;
  private readonly sentenceEnd: number;
  private readonly blockStart: number;
  private readonly blockEnd: number;

  /** @param reach see {@link cueReach} */
  constructor(
    units: Uint16Array,
    private readonly start: number,
    private readonly end: number,
    reach: number,
  ) {
    this.counts = reach === REACH_HAN ? COUNTS_HAN : COUNTS_LATIN;
    this.from = Math.max(start - reach, 1);
    this.to = end + reach;
    let at = start;
    while (at > this.from && !endsSentence(units, at - 1)) at--;
    this.sentenceStart = at;
    while (at > this.from && units[at - 1] !== BREAK) at--;
    this.blockStart = at;
    for (at = end; at < this.to && !endsSentence(units, at); ) at++;
    this.sentenceEnd = at;
    while (at < this.to && units[at] !== BREAK) at++;
    this.blockEnd = at;
  }

  /**
   * What the cue word from `start` to `end` counts: 1 beside the name, less with the distance and in other sentences, 0
   * out of reach.
   */
  weight(start: number, end: number): number {
    // The name itself, or a part of it, is no evidence about it.
    if (start >= this.start && end <= this.end) return 0;
    if (start < this.from || start > this.to) return 0;
    const weight = this.counts[Math.max(start - this.end, this.start - end, 0)]!;
    if (end <= this.blockStart || start >= this.blockEnd) return weight * OTHER_BLOCK;
    return end <= this.sentenceStart || start >= this.sentenceEnd ? weight * OTHER_SENTENCE : weight;
  }
}
