import { beginningLength } from "@/lib/glossary/key-beginning";
import { type KeySet, pairOf, startHash } from "@/lib/glossary/key-set";
import { keyUnit } from "@/lib/glossary/key-units";
import { isAsciiLetter, isDigit } from "@/lib/text/character-class";
import { SMALL_E, SMALL_S } from "@/lib/text/units";
import { mayBegin } from "@/lib/text/word-edges";
import type { HitList } from "./hit-list";
import { PromisingPlaces, STRETCH } from "./promising-places";

/** So many keys are compared one by one. */
const FEW = 64;

/** Finds every key of a set in normalised units, from left to right, the shorter ones at each place first. */
export class KeyFinder {
  private readonly promising: PromisingPlaces;

  /**
   * @param hits where what is found is added: each key's place and number; its beginning is a word's, its end any
   * @param wholeWords whether short keys may be left out behind which the letters of a word go on
   */
  constructor(
    private readonly units: Uint16Array,
    private readonly keys: KeySet,
    private readonly hits: HitList,
    private readonly wholeWords = false,
  ) {
    this.promising = new PromisingPlaces(units, keys);
  }

  /** Finds the keys that begin from `from` (1 or more) to `to`, exclusive. */
  find(from: number, to: number): void {
    const known = this.hits.count;
    for (let start = from; start < to; start += STRETCH) {
      const count = this.promising.collect(start, Math.min(start + STRETCH, to));
      for (let done = 0; done < count; ) {
        this.hits.reserve(this.keys.longest);
        done = this.look(done, count);
      }
    }
    const { numbers } = this.keys;
    const { values, count } = this.hits;
    if (numbers !== null) for (let at = known; at < count; at++) values[at] = numbers[values[at]!]!;
  }

  /** Looks at the promising places from `from` to `to` while there is room for what may be found; returns where it stopped. */
  private look(from: number, to: number): number {
    const { units, hits, promising, wholeWords } = this;
    const { slots, firsts, letters, longest } = this.keys;
    const mask = slots.length - 1;
    const most = hits.room - longest;
    let at = from;
    for (; at < to && hits.count <= most; at++) {
      const start = promising.place(at);
      const unit = units[start]!;
      // That no word began before it was seen; a number may have.
      if (isDigit(unit) && !mayBegin(units, start)) continue;
      const first = keyUnit(unit);
      const full = beginningLength(unit, letters);
      for (let bits = promising.lengths(at) & ((1 << full) - 1); bits !== 0; bits &= bits - 1) {
        const length = 32 - Math.clz32(bits & -bits);
        if (wholeWords && length < full && goesOn(units, start + length)) continue;
        const pair = pairOf(first, length > 1 ? keyUnit(units[start + 1]!) : 0);
        const third = length > 2 ? keyUnit(units[start + 2]!) : 0;
        const next = pairOf(third, length > 3 ? keyUnit(units[start + 3]!) : 0);
        const fifth = length > 4 ? keyUnit(units[start + 4]!) : 0;
        const last = pairOf(fifth, length > 5 ? keyUnit(units[start + 5]!) : 0);
        let slot = startHash(pair, next, last) & mask;
        let beginning = slots[slot]! - 1;
        while (beginning >= 0 && !this.hasBeginning(start, length, full, firsts[beginning]!)) {
          slot = (slot + 1) & mask;
          beginning = slots[slot]! - 1;
        }
        if (beginning < 0) continue;
        const place = firsts[beginning]!;
        if (length < full) hits.put(start, start + length, place);
        else this.follow(start, length, place, firsts[beginning + 1]!);
      }
    }
    return at;
  }

  /** Whether the key at `place` begins with the `length` units at `start`; is them, if that is less than a `full` beginning. */
  private hasBeginning(start: number, length: number, full: number, place: number): boolean {
    const { units } = this;
    const { text, offsets } = this.keys;
    const first = offsets[place]!;
    const keyLength = offsets[place + 1]! - first;
    if (length < full ? keyLength !== length : keyLength < length) return false;
    for (let at = 0; at < length; at++)
      if (keyUnit(units[start + at]!) !== text.charCodeAt(first + at)) return false;
    return true;
  }

  /** Takes the keys at the places from `from` to `to` (exclusive) that stand at `start`; they share `depth` units with it. */
  private follow(start: number, depth: number, from: number, to: number): void {
    if (to - from > FEW) this.narrow(start, depth, from, to);
    else this.walk(start, depth, from, to);
  }

  /** The same as {@link follow} for many keys: halves their number unit by unit. */
  private narrow(start: number, depth: number, from: number, to: number): void {
    const { units } = this;
    const { offsets } = this.keys;
    let low = from;
    let high = to;
    let shared = depth;
    for (; high - low > FEW; shared++) {
      if (offsets[low + 1]! - offsets[low]! === shared) this.hits.put(start, start + shared, low++);
      const unit = keyUnit(units[start + shared]!);
      low = this.firstPlace(low, high, shared, unit);
      high = this.firstPlace(low, high, shared, unit + 1);
    }
    this.walk(start, shared, low, high);
  }

  /** The first place from `low` to `high` whose key has `unit` or a greater one at `depth`. */
  private firstPlace(low: number, high: number, depth: number, unit: number): number {
    const { text, offsets } = this.keys;
    let from = low;
    let to = high;
    while (from < to) {
      const middle = (from + to) >> 1;
      if (text.charCodeAt(offsets[middle]! + depth) < unit) from = middle + 1;
      else to = middle;
    }
    return from;
  }

  /** The same as {@link follow} for few keys: compares one after the other, each from where it differs from the last. */
  private walk(start: number, depth: number, from: number, to: number): void {
    const { units, hits } = this;
    const { text, offsets, shared } = this.keys;
    let matched = depth;
    for (let place = from; place < to; ) {
      const first = offsets[place]!;
      const length = offsets[place + 1]! - first;
      while (matched < length && keyUnit(units[start + matched]!) === text.charCodeAt(first + matched))
        matched++;
      if (matched === length) hits.put(start, start + length, place);
      else if (keyUnit(units[start + matched]!) < text.charCodeAt(first + matched)) return;
      // Those that share more with this key differ from the text where it does.
      do place++;
      while (place < to && shared[place]! > matched);
      if (place < to && shared[place]! < matched) return;
    }
  }
}

/** Whether a word goes on in letters at `end`, with none in which a plural could end. */
function goesOn(units: Uint16Array, end: number): boolean {
  const next = units[end]!;
  return isAsciiLetter(next) && next !== SMALL_S && next !== SMALL_E && isAsciiLetter(units[end - 1]!);
}
