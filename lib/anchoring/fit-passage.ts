import { BitPattern } from "./bit-pattern";
import { isChangedWording } from "./changed-wording";
import type { ComparableText } from "./comparable-text";
import { dividedAt, MOST_CHANGED, type Stretch } from "./divided-passage";
import { isMostlyUnspaced, type Passage, standsAt } from "./passage";
import type { Likeness } from "./selector";

/** A stretch of a comparable text that may be a passage's words, `end` exclusive. */
export interface PassageFit {
  start: number;
  end: number;
  /** Edits between the words and the stretch; what was put in between the words whole counts as one. */
  errors: number;
  /** How well the context agrees on each side, 0 to 1; `null` where the passage has none there. */
  before: number | null;
  after: number | null;
  /** The stretches that the words stand in, more than one where something was put in between them. */
  pieces: readonly Stretch[];
}

/** Places nearer to each other than this are looked at together: what was put in or taken out shifts some seeds. */
const TOGETHER = 24;
/** How far beyond its places a changed passage is looked for, besides its own errors. */
const SLACK = 8;
/** Of a passage with more possible places than this, those that most seeds speak for are looked at. */
const MOST_GROUPS = 24;
/** Share of the words that may differ: a Chinese character is half a word, a letter a fifth of one. */
const LATIN_BOUND = 0.25;
const UNSPACED_BOUND = 0.2;
/** The same of words shorter than this, units: in few words every letter counts. */
const SHORT_BOUND = 0.15;
const SHORT = 40;

/** Context on both sides together, of 2, from which on a fit stands where the passage belongs. */
export const IN_PLACE = 1.6;
/** Surroundings that agree so much better are others. */
const NEARLY = 0.05;
/** Possible places next to each other. */
interface PlaceGroup {
  first: number;
  last: number;
  seeds: number;
}

/** How many edits a passage's words may have and still be the passage. */
function errorBound(exact: Uint16Array): number {
  const bound = isMostlyUnspaced(exact) ? UNSPACED_BOUND : LATIN_BOUND;
  return Math.floor(exact.length * (exact.length < SHORT ? SHORT_BOUND : bound));
}

/** How like the passage a fit is, in its words and on each side. */
export function likenessOf({ exact }: Passage, { errors, before, after }: PassageFit): Likeness {
  return { words: 1 - errors / exact.length, before, after };
}

/** How well the context agrees on both sides together, of 2; a side without any agrees. */
function contextOf({ before, after }: PassageFit): number {
  return (before ?? 1) + (after ?? 1);
}

function overlap(one: PassageFit, other: PassageFit): boolean {
  return one.start < other.end && other.start < one.end;
}

/** Whether one of others that overlap a fit stands in clearly better surroundings. */
function isOutdone(fit: PassageFit, others: readonly PassageFit[]): boolean {
  return others.some((other) => overlap(fit, other) && contextOf(other) > contextOf(fit) + NEARLY);
}

/**
 * Whether a fit holds what was put in between the words of a divided one that stands in no worse surroundings, and is more
 * than a change of them.
 */
function isPutInto(fit: PassageFit, divided: PassageFit, length: number): boolean {
  const { pieces } = divided;
  const holdsGap = pieces.some((piece, index) => {
    const next = pieces[index + 1];
    if (next === undefined || next.start - piece.end <= length * MOST_CHANGED) return false;
    return fit.start <= piece.end && next.start <= fit.end;
  });
  return holdsGap && contextOf(divided) >= contextOf(fit);
}

/** Of fits that overlap the one with the fewest errors, in the best surroundings; exact ones all. */
function withoutWorse(fits: readonly PassageFit[]): PassageFit[] {
  const kept = new Map<number, PassageFit>();
  const better = (a: PassageFit, b: PassageFit): number =>
    a.errors - b.errors || contextOf(b) - contextOf(a) || a.start - b.start;
  for (const fit of [...fits].sort(better)) {
    if (fit.errors === 0 || ![...kept.values()].some((other) => overlap(fit, other)))
      kept.set(fit.start, fit);
  }
  return [...kept.values()];
}

/** Fits one passage to one text, where its possible places are. */
export class PassageFitter {
  readonly #bound: number;
  #words: BitPattern | undefined;
  #wordsBackwards: BitPattern | undefined;
  #prefix: BitPattern | undefined;
  #suffix: BitPattern | undefined;

  constructor(
    private readonly text: ComparableText,
    private readonly passage: Passage,
  ) {
    this.#bound = errorBound(passage.exact);
  }

  /**
   * The stretches that may be the passage, none twice: its exact words wherever they stand, and at places without them
   * what differs from them by no more than the bound.
   *
   * @param places from {@link findPlaces}, sorted
   */
  fitsAt(places: readonly number[]): PassageFit[] {
    const found = this.#groups(places).flatMap((group) => {
      const exact = this.#exactIn(group);
      return exact.length > 0 ? exact : this.#changedIn(group);
    });
    // What stands whole in its place is not looked for in pieces.
    const isPlaced = found.some((fit) => fit.errors === 0 && contextOf(fit) >= IN_PLACE);
    if (isPlaced) return withoutWorse(found);
    const { sure, doubtful } = this.#divided(places);
    // Where changed words and divided ones overlap, those in better surroundings are meant: a part of the others is
    // borrowed from somewhere else, or from what was put in. Nor is that painted where it is not sure what it is.
    const isWhole = (fit: PassageFit): boolean =>
      !isOutdone(fit, sure) &&
      ![...sure, ...doubtful].some((divided) => isPutInto(fit, divided, this.passage.exact.length));
    return withoutWorse(
      this.#untied(
        found.filter((fit) => fit.errors === 0 || isWhole(fit)),
        sure.filter((fit) => !isOutdone(fit, found)),
      ),
    );
  }

  /**
   * Words that are changed in their place may seem to go on letter by letter in a copy further down, or the other way
   * round: where they end is not known then, and neither is left.
   */
  #untied(whole: readonly PassageFit[], divided: readonly PassageFit[]): PassageFit[] {
    const isTied = (one: PassageFit, other: PassageFit): boolean =>
      overlap(one, other) && (one.start !== other.start || one.end !== other.end) && this.#isChanged(one);
    return [
      ...whole.filter((fit) => !divided.some((other) => isTied(fit, other))),
      ...divided.filter((fit) => !whole.some((other) => isTied(other, fit))),
    ];
  }

  /** Whether a fit is the words in their place, changed here and there. */
  #isChanged(fit: PassageFit): boolean {
    return fit.errors > 0 && contextOf(fit) >= IN_PLACE && isChangedWording(this.text, this.passage, fit);
  }

  /** The fit of the exact words that begin at an index. */
  exactAt(start: number): PassageFit {
    return this.#withContext(start, start + this.passage.exact.length, 0);
  }

  #groups(places: readonly number[]): PlaceGroup[] {
    const groups: PlaceGroup[] = [];
    for (const place of places) {
      const last = groups.at(-1);
      if (last && place - last.last <= TOGETHER) {
        last.last = place;
        last.seeds++;
      } else groups.push({ first: place, last: place, seeds: 1 });
    }
    const hinted = ({ first, last }: PlaceGroup) =>
      this.passage.hints.some((hint) => hint >= first - TOGETHER && hint <= last + TOGETHER);
    for (const hint of this.passage.hints) groups.push({ first: hint, last: hint, seeds: 0 });
    const most = Math.max(...groups.map(({ seeds }) => seeds), 0);
    // One seed of many is chance, unless the passage has no more of them or used to stand there.
    return groups
      .filter((group) => group.seeds > 1 || most <= 1 || hinted(group))
      .sort((a, b) => b.seeds - a.seeds)
      .slice(0, MOST_GROUPS);
  }

  #exactIn({ first, last }: PlaceGroup): PassageFit[] {
    const fits: PassageFit[] = [];
    for (let start = first - SLACK; start <= last + SLACK; start++) {
      if (!standsAt(this.text, this.passage, start)) continue;
      fits.push(this.exactAt(start));
    }
    return fits;
  }

  #changedIn({ first, last }: PlaceGroup): PassageFit[] {
    const { exact } = this.passage;
    if (this.#bound === 0) return [];
    const reach = SLACK + this.#bound;
    const from = Math.max(0, first - reach);
    const to = Math.min(this.text.length, last + exact.length + reach);
    if (from >= to) return [];
    this.#words ??= new BitPattern(exact);
    const { errors, end } = this.#words.find(this.text.units, from, to, last + exact.length);
    if (errors > this.#bound) return [];
    this.#wordsBackwards ??= new BitPattern(exact.slice().reverse());
    const reachBack = Math.min(end, exact.length + this.#bound);
    const whole = this.#wordsBackwards.fitFrom(this.text.units, end, -1, reachBack);
    return [this.#withContext(whole.end, end, whole.errors)];
  }

  /** The words letter by letter, but with something put in between them, such as an advertisement. */
  #divided(places: readonly number[]): { sure: PassageFit[]; doubtful: PassageFit[] } {
    const all = dividedAt(this.text, this.passage, places).map(({ stretches, isClear }) => {
      const whole = this.#withContext(stretches[0]!.start, stretches.at(-1)!.end, stretches.length - 1);
      return { isClear, fit: { ...whole, pieces: stretches } };
    });
    const isSure = ({ isClear, fit }: (typeof all)[number]): boolean =>
      isClear && !all.some((other) => other.fit !== fit && overlap(other.fit, fit));
    const fits = (which: typeof all): PassageFit[] => which.map(({ fit }) => fit);
    return { sure: fits(all.filter(isSure)), doubtful: fits(all.filter((one) => !isSure(one))) };
  }

  #withContext(start: number, end: number, errors: number): PassageFit {
    const { prefix, suffix } = this.passage;
    if (prefix.length > 0) this.#prefix ??= new BitPattern(prefix.slice().reverse());
    if (suffix.length > 0) this.#suffix ??= new BitPattern(suffix);
    return {
      start,
      end,
      errors,
      pieces: [{ start, end }],
      before: this.#agreement(this.#prefix, prefix.length, start, -1),
      after: this.#agreement(this.#suffix, suffix.length, end, 1),
    };
  }

  #agreement(context: BitPattern | undefined, length: number, at: number, step: 1 | -1): number | null {
    if (!context) return null;
    const room = step === 1 ? this.text.length - at : at;
    const { errors } = context.fitFrom(this.text.units, at, step, Math.min(room, length + SLACK));
    return 1 - errors / length;
  }
}
