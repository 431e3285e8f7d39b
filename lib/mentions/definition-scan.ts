import { isShortForm, isSmallShortForm, LONGEST_SHORT } from "@/lib/glossary/short-form";
import { isBracket } from "@/lib/text/brackets";
import { isAsciiLetter, isCapital, isDigit, isUnspaced, isWord } from "@/lib/text/character-class";
import type { NormalizedText } from "@/lib/text/normalize";
import { BLOCK_BREAK, SPACE } from "@/lib/text/units";
import { unitsText } from "@/lib/text/units-text";
import { BRACKET_REACH, CLOSING_QUOTES, saysShort } from "./bracket";
import { bracketDefinitions } from "./bracket-definitions";
import type { DefinitionLeads, Stretch } from "./candidates";
import { type Definition, MAX_PLACES } from "./definition";
import { isLabel } from "./label-words";
import { chinesePhrase, phraseDefinition } from "./phrase-definitions";

/** How far from words such as `stands for` the abbreviation may stand: a quotation mark, `为`, a space. */
const MAX_BESIDE = 6;

const SLASH = 0x2f;
/** Of a noun between an abbreviation and its bracket: `framework`. */
const LONGEST_NOUN = 16;
/** Markers that speak of abbreviations alone. */
const SAYS_ABBREVIATION = /short for|abbreviat|shortened|acronym|initialism|简称|缩写|简写/;

/** Markers that a Chinese abbreviation follows, or that follow what one stands for. */
const SAYS_CHINESE = /[简下后文]称|缩写|简写/;

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
    if (end - at > BRACKET_REACH) return false;
  }
  return capitals > 1 || (capitals === 1 && digits > 0);
}

/** Where the words end before a noun in small letters that ends at `end`: `BERT` of `the BERT model`; 1 where there is none. */
function beforeNoun(units: Uint16Array, end: number): number {
  let start = end;
  while (isAsciiLetter(units[start - 1]!) && !isCapital(units[start - 1]!) && end - start < LONGEST_NOUN)
    start--;
  return start < end && units[start - 1] === SPACE ? start - 1 : 1;
}

/**
 * Whether an abbreviation may stand in the bracket at `open` or right before it, or the bracket's content be one in small
 * letters or Chinese or said to be one; spares most brackets the reading.
 */
function mayDefine(units: Uint16Array, open: number): boolean {
  let before = units[open - 1] === SPACE ? open - 1 : open;
  if (CLOSING_QUOTES.has(units[before - 1]!)) before--;
  const beforeOne = beforeNoun(units, before);
  const ends = [before, beforeOne, beforeNoun(units, beforeOne)];
  if (ends.some((end) => endsWithShort(units, end))) return true;
  if (isUnspaced(units[before - 1]!) && isUnspaced(units[open + 1]!)) return true;
  const last = open + BRACKET_REACH;
  for (let at = open + 1; at < last && units[at] !== BLOCK_BREAK; at++) {
    if (isShortUnit(units[at]!)) {
      if (!isShortUnit(units[at + 1]!) && endsWithShort(units, at + 1)) return true;
    } else if (isBracket(units[at]!)) {
      const content = unitsText(units, open + 1, at);
      return saysShort(content) || (at - open <= LONGEST_SHORT && isSmallShortForm(content));
    }
  }
  return false;
}

/**
 * The abbreviation right before `start`, or a little before it; `null` when there is none.
 * @param isSaid whether the text says that it is one: then it may be in small letters
 */
function shortBefore(units: Uint16Array, start: number, isSaid: boolean): Stretch | null {
  let end = start;
  for (let left = MAX_BESIDE; left > 0 && !isWord(units[end - 1]!); left--) end--;
  let from = end;
  while (end - from <= LONGEST_SHORT && isShortUnit(units[from - 1]!)) from--;
  return shortFrom(units, from, end, isSaid);
}

/** The abbreviation right at `end`, or a little behind it; see {@link shortBefore}. */
function shortAfter(units: Uint16Array, end: number, isSaid: boolean): Stretch | null {
  let start = end;
  for (let left = MAX_BESIDE; left > 0 && !isWord(units[start]!); left--) start++;
  let to = start;
  while (to - start <= LONGEST_SHORT && isShortUnit(units[to]!)) to++;
  // `TCP/IP` is another one.
  return units[to] === SLASH && isShortUnit(units[to + 1]!) ? null : shortFrom(units, start, to, isSaid);
}

/** The word from `start` to `end`; `null` when it is no abbreviation. */
function shortFrom(units: Uint16Array, start: number, end: number, isSaid: boolean): Stretch | null {
  if (end - start > LONGEST_SHORT || !(isSaid || endsWithShort(units, end))) return null;
  const word = unitsText(units, start, end);
  return isShortForm(word) || (isSaid && isSmallShortForm(word)) ? { start, end } : null;
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

  brackets(places: readonly number[]): void {
    const { units } = this.text;
    for (const open of places) {
      if (this.left <= 0) return;
      if (!mayDefine(units, open)) continue;
      this.left--;
      for (const definition of bracketDefinitions(units, open)) this.add(definition);
    }
  }

  /** `NSA — …`: every abbreviation beside signs. */
  besideSigns(places: readonly number[]): void {
    for (const at of places) {
      if (this.left <= 0) return;
      this.beside(at, at + 1, false);
    }
  }

  /** Beside words that announce a definition. */
  besideMarkers(markers: readonly Stretch[]): void {
    for (const { start, end } of markers) {
      if (this.left <= 0) return;
      const marker = unitsText(this.text.units, start, end);
      this.beside(start, end, SAYS_ABBREVIATION.test(marker));
      if (SAYS_CHINESE.test(marker)) this.chinese(start, end);
    }
  }

  private beside(start: number, end: number, isSaid: boolean): void {
    this.readShort(shortBefore(this.text.units, start, isSaid));
    this.readShort(shortAfter(this.text.units, end, isSaid));
  }

  private readShort(short: Stretch | null): void {
    if (short === null || this.read.has(short.start)) return;
    this.left--;
    this.read.add(short.start);
    const definition = phraseDefinition(this.text.units, short.start, short.end);
    if (definition !== null) this.add(definition);
  }

  private chinese(start: number, end: number): void {
    this.left--;
    const definition = chinesePhrase(this.text.units, start, end);
    if (definition !== null) this.add(definition);
  }

  private add(definition: Definition): void {
    if (this.isWanted(definition.key) && !isLabel(definition.long)) this.found.push(definition);
  }
}

/**
 * Every definition of an abbreviation in a text, in the order of the text. Takes time in proportion to the text: what
 * is read at one bracket, dash or marker is bounded.
 * @param isWanted whether a definition of the abbreviation with this key matters
 */
export function scanDefinitions(
  text: NormalizedText,
  leads: DefinitionLeads,
  isWanted: (key: string) => boolean,
): Definition[] {
  const scan = new DefinitionScan(text, isWanted);
  scan.brackets(leads.brackets);
  scan.besideSigns(leads.dashes);
  scan.besideMarkers(leads.markers);
  return scan.found.sort((a, b) => a.position - b.position);
}
