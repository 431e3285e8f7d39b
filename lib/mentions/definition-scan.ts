import { isShortForm, isSmallShortForm } from "@/lib/glossary/short-form";
import {
  CHARACTER_CLASSES,
  CharacterClass,
  isCapital,
  isDigit,
  isUnspaced,
} from "@/lib/text/character-class";
import type { NormalizedText } from "@/lib/text/normalize";
import { unitsText } from "@/lib/text/units-text";
import { bracketDefinitions } from "./bracket-definitions";
import type { Stretch } from "./candidates";
import { type Definition, MAX_PLACES } from "./definition";
import { chinesePhrase, phraseDefinition } from "./phrase-definitions";

const OPEN = 0x28;
const CLOSE = 0x29;
const BREAK = 0x0a;
const COMMA = 0x2c;
const DASH = 0x2014;
/** How far a bracket is searched for an abbreviation. */
const MAX_CONTENT = 120;
/** No abbreviation is longer. */
const MAX_SHORT = 10;
/** How far from words such as `stands for` the abbreviation may stand: a quotation mark, `为`, a space. */
const MAX_BESIDE = 6;

function isWord(unit: number): boolean {
  return CHARACTER_CLASSES[unit] === CharacterClass.Word;
}

/** What an abbreviation is written with: `M&A`, `Wi-Fi`. */
function isShortUnit(unit: number): boolean {
  return isWord(unit) || unit === 0x26;
}

/** Whether the word that ends at `end` could be an abbreviation: two capitals, or one and a digit. */
function endsWithShort(units: Uint16Array, end: number): boolean {
  let capitals = 0;
  let digits = 0;
  for (let at = end - 1; isShortUnit(units[at]!); at--) {
    if (isCapital(units[at]!)) capitals++;
    else if (isDigit(units[at]!)) digits++;
    if (end - at > MAX_CONTENT) return false;
  }
  return capitals > 1 || (capitals === 1 && digits > 0);
}

/**
 * Whether an abbreviation may stand in the bracket at `open` or right before it, or the bracket's content be one in small
 * letters or Chinese; spares most brackets the reading.
 */
function mayDefine(units: Uint16Array, open: number): boolean {
  const before = units[open - 1] === 0x20 ? open - 1 : open;
  if (endsWithShort(units, before)) return true;
  if (isUnspaced(units[before - 1]!) && isUnspaced(units[open + 1]!)) return true;
  const last = open + MAX_CONTENT;
  for (let at = open + 1; at < last && units[at] !== BREAK; at++) {
    if (isShortUnit(units[at]!)) {
      if (!isShortUnit(units[at + 1]!) && endsWithShort(units, at + 1)) return true;
    } else if (units[at] === CLOSE || units[at] === OPEN) {
      return at - open <= MAX_SHORT && isSmallShortForm(unitsText(units, open + 1, at));
    }
  }
  return false;
}

/** The word of spaced script beside `start` to `end`, before it or after it; `null` when it is no abbreviation. */
function shortBeside(units: Uint16Array, start: number, end: number, after: boolean): Stretch | null {
  let from = after ? end : start;
  for (let left = MAX_BESIDE; left > 0 && !isWord(units[after ? from : from - 1]!); left--)
    from += after ? 1 : -1;
  let to = from;
  while (after && to - from <= MAX_SHORT && isShortUnit(units[to]!)) to++;
  while (!after && to - from <= MAX_SHORT && isShortUnit(units[from - 1]!)) from--;
  if (to - from > MAX_SHORT || !endsWithShort(units, to)) return null;
  return isShortForm(unitsText(units, from, to)) ? { start: from, end: to } : null;
}

/** Reads a text for definitions, kind by kind, at {@link MAX_PLACES} places at most. */
class DefinitionScan {
  readonly found: Definition[] = [];
  /** Starts of the abbreviations beside signs and markers that were read. */
  private readonly read = new Set<number>();
  private left = MAX_PLACES;

  constructor(
    private readonly text: NormalizedText,
    private readonly isWanted: (key: string) => boolean,
  ) {}

  brackets(): void {
    const { units } = this.text;
    for (let open = units.indexOf(OPEN); this.isIn(open); open = units.indexOf(OPEN, open + 1)) {
      if (!mayDefine(units, open)) continue;
      this.left--;
      for (const definition of bracketDefinitions(units, open)) this.add(definition);
    }
  }

  /** `…, or NSA`; `NSA, short for …`; `NSA — …`: every abbreviation beside `sign`. */
  besideSigns(sign: number): void {
    const { units } = this.text;
    for (let at = units.indexOf(sign); this.isIn(at); at = units.indexOf(sign, at + 1))
      this.beside(at, at + 1);
  }

  /** Beside words that announce a definition. */
  besideMarkers(markers: readonly Stretch[]): void {
    for (const { start, end } of markers) {
      if (this.left <= 0) return;
      this.beside(start, end);
      if (isUnspaced(this.text.units[start]!)) this.chinese(start, end);
    }
  }

  /** Whether a place is in the text and may still be read. */
  private isIn(at: number): boolean {
    return at >= 0 && at < this.text.length && this.left > 0;
  }

  private beside(start: number, end: number): void {
    for (const after of [false, true]) {
      const short = shortBeside(this.text.units, start, end, after);
      if (short === null || this.read.has(short.start)) continue;
      this.left--;
      this.read.add(short.start);
      const definition = phraseDefinition(this.text.units, short.start, short.end);
      if (definition !== null) this.add(definition);
    }
  }

  private chinese(start: number, end: number): void {
    this.left--;
    const definition = chinesePhrase(this.text.units, start, end);
    if (definition !== null) this.add(definition);
  }

  private add(definition: Definition): void {
    if (this.isWanted(definition.key)) this.found.push(definition);
  }
}

/**
 * Every definition of an abbreviation in a text, in the order of the text. Takes time in proportion to the text: what
 * is read at one bracket, comma, dash or marker is bounded.
 * @param markers where words such as `stands for` and `简称` stand
 * @param isWanted whether a definition of the abbreviation with this key matters
 */
export function scanDefinitions(
  text: NormalizedText,
  markers: readonly Stretch[],
  isWanted: (key: string) => boolean,
): Definition[] {
  const scan = new DefinitionScan(text, isWanted);
  scan.brackets();
  scan.besideSigns(COMMA);
  scan.besideSigns(DASH);
  scan.besideMarkers(markers);
  return scan.found.sort((a, b) => a.position - b.position);
}
