import { isUnspaced } from "@/lib/text/character-class";
import type { NormalizedText } from "@/lib/text/normalize";
import { BLOCK_BREAK, DOT, IDEOGRAPHIC_STOP, SPACE } from "@/lib/text/units";

/** How far cues reach, in normalised units: Latin words are longer than Chinese ones. */
const REACH_LATIN = 160;
const REACH_HAN = 72;
/** At this distance a cue counts half of one that stands beside the name. */
const HALF_LATIN = 80;
const HALF_HAN = 32;
/** Units looked at on each side, every sixth, to tell Chinese text from Latin. */
const SAMPLE = 24;
/** What is left of a cue's weight in another sentence, and of that of a term's own words in another block, where no others count. */
const OTHER_SENTENCE = 0.5;
const OWN_IN_OTHER_BLOCK = 0.3;

/** No unit above this but the ideographic full stop ends a sentence. */
const LAST_STOP = 0x3f;

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

/** Whether a sentence ends with the unit at `at`: `。`, `!`, `?`, or a full stop with white space after it. */
function endsSentence(units: Uint16Array, at: number): boolean {
  const unit = units[at]!;
  if (unit > LAST_STOP) return unit === IDEOGRAPHIC_STOP;
  return unit === 0x21 || unit === 0x3f || (unit === DOT && units[at + 1]! <= SPACE);
}

/** The text around a name, as far as cue words in it count. Positions in normalised units, ends exclusive. */
export class Surroundings {
  readonly from: number;
  readonly to: number;
  /** Whether the text there is Chinese, so that words reach less far. */
  readonly isHan: boolean;
  private readonly half: number;
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
    this.isHan = reach === REACH_HAN;
    this.half = this.isHan ? HALF_HAN : HALF_LATIN;
    this.from = Math.max(start - reach, 1);
    this.to = end + reach;
    let at = start;
    while (at > this.from && units[at - 1] !== BLOCK_BREAK && !endsSentence(units, at - 1)) at--;
    this.sentenceStart = at;
    while (at > this.from && units[at - 1] !== BLOCK_BREAK) at--;
    this.blockStart = at;
    for (at = end; at < this.to && units[at] !== BLOCK_BREAK && !endsSentence(units, at); ) at++;
    this.sentenceEnd = at;
    while (at < this.to && units[at] !== BLOCK_BREAK) at++;
    this.blockEnd = at;
  }

  /** How much text there is around the name in which a word could stand by chance, in units, each counted as {@link weight} counts. */
  get room(): number {
    const left = this.part(this.start - this.sentenceStart, this.start - this.blockStart);
    return left + this.part(this.sentenceEnd - this.end, this.blockEnd - this.end);
  }

  private part(sentence: number, block: number): number {
    const inSentence = this.half * Math.log(1 + sentence / this.half);
    const inBlock = this.half * Math.log(1 + block / this.half);
    return inSentence + (inBlock - inSentence) * OTHER_SENTENCE;
  }

  /**
   * What the cue word from `start` to `end` counts: 1 beside the name, less with the distance and in other sentences, 0
   * out of reach, and in another block unless it is one of the term's own.
   * @param isOwn whether it is one of the term's own
   */
  weight(start: number, end: number, isOwn: boolean): number {
    // The name itself, or a part of it, is no evidence about it.
    if (start >= this.start && end <= this.end) return 0;
    if (start < this.from || start > this.to) return 0;
    const isBeyond = end <= this.blockStart || start >= this.blockEnd;
    if (isBeyond && !isOwn) return 0;
    const gap = Math.max(start - this.end, this.start - end, 0);
    const weight = 1 / (1 + gap / this.half);
    if (isBeyond) return weight * OWN_IN_OTHER_BLOCK;
    return end <= this.sentenceStart || start >= this.sentenceEnd ? weight * OTHER_SENTENCE : weight;
  }
}
