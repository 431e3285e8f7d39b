import { hasShortStart } from "@/lib/glossary/key-beginning";
import { findStart, type KeySet, pairOf, startHash } from "@/lib/glossary/key-set";
import { keyUnit } from "@/lib/glossary/key-units";
import { isDigit } from "@/lib/text/character-class";
import { mayBegin } from "@/lib/text/word-edges";
import type { HitList } from "./hit-list";
import { MayBe, PromisingPlaces } from "./promising-places";

/** So many units are looked at together: the places noted in them stay in the fastest cache. */
const STRETCH = 4096;
/** So many keys are compared one by one. */
const FEW = 64;

/** Finds every key of a set in normalised units, from left to right, the shorter ones at each place first. */
export class KeyFinder {
  private readonly promising: PromisingPlaces;

  /** @param hits where what is found is added: each key's place and number; its beginning is a word's, its end any */
  constructor(
    private readonly units: Uint16Array,
    private readonly keys: KeySet,
    private readonly hits: HitList,
  ) {
    this.promising = new PromisingPlaces(units, keys, STRETCH);
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
    const { units, hits } = this;
    const { places, lengths } = this.promising;
    const most = hits.room - this.keys.longest;
    let at = from;
    for (; at < to && hits.count <= most; at++) {
      const start = places[at]!;
      const unit = units[start]!;
      // That no word began before it was seen; a number may have.
      if (isDigit(unit) && !mayBegin(units, start)) continue;
      const bits = lengths[at]!;
      const first = keyUnit(unit);
      if (bits & MayBe.one) this.enter(start, pairOf(first, 0), 0, 1);
      if (bits === MayBe.one) continue;
      const pair = pairOf(first, keyUnit(units[start + 1]!));
      if (bits & MayBe.two) this.enter(start, pair, 0, 2);
      if (hasShortStart(unit)) continue;
      const third = pairOf(keyUnit(units[start + 2]!), 0);
      if (bits & MayBe.three) this.enter(start, pair, third, 3);
      if (bits & MayBe.four) this.enter(start, pair, third | keyUnit(units[start + 3]!), 4);
    }
    return at;
  }

  /** Follows the keys that begin with these `depth` units. */
  private enter(start: number, pair: number, next: number, depth: number): void {
    const { starts, startMask } = this.keys;
    const slot = findStart(starts, startMask, startHash(pair, next), pair, next);
    if (starts[slot] === 0) return;
    const from = starts[slot + 2]!;
    const to = starts[slot + 3]!;
    if (to - from > FEW) this.narrow(start, depth, from, to);
    else this.walk(start, depth, from, to);
  }

  /** Takes the keys at the places from `from` to `to` (exclusive) that stand at `start`; they share `depth` units with it. */
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

  /** The same as {@link narrow} for few keys: compares one after the other, each from where it differs from the last. */
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
