import { foldSequence, joinsPrevious } from "./fold-sequence";
import { createFoldTable, LOOK_CLOSER } from "./fold-table";
import { isIgnorable } from "./ignorable";
import { OffsetMap } from "./offset-map";
import { BLOCK_BREAK, SPACE } from "./units";
import { unitsText } from "./units-text";

/** Stands for a stretch that was left out; touches words on neither side. */
export const LEFT_OUT = 0xfffc;

const AFTER_SPACE = SPACE + 1;
const AFTER_LOOK_CLOSER = LOOK_CLOSER + 1;
/** So many zeros stand behind the text, so that whoever looks at what follows a place need not ask where the text ends. */
const ROOM = 16;
const LINE_BREAK = /^[\n\r\u2028\u2029]$/;
const WHITE_SPACE = /^\s$/;
const REPLACEMENT = 0xfffd;

/** A text made comparable, with the way back. */
export interface NormalizedText {
  /** UTF-16 units, case kept; a {@link BLOCK_BREAK} stands at 0 and at `length - 1`, and zeros behind that. */
  units: Uint16Array;
  /** How many of `units` count. */
  length: number;
  offsets: OffsetMap;
  /** The text as it was. */
  source: string;
}

/** A stretch of the source to leave out, UTF-16 offsets, `end` exclusive. */
interface Stretch {
  start: number;
  end: number;
}

const NO_MEMORY = new Uint16Array(0);

// Filled as characters turn up: working out NFKC for all of the plane would cost the start of the program 10 ms.
const FOLD = createFoldTable();

/** What NFKC gave, with each unit that the table knows in its place. */
function foldKnown(text: string): string {
  let result = "";
  for (let at = 0; at < text.length; at++) {
    const folded = FOLD[text.charCodeAt(at)]!;
    result += folded === LOOK_CLOSER ? text[at] : String.fromCharCode(folded);
  }
  return result;
}

function isSurrogate(unit: number): boolean {
  return (unit & 0xf800) === 0xd800;
}

/** Whether the unit at `index` and the next one are the halves of one character. */
function isPair(text: string, index: number): boolean {
  return (text.charCodeAt(index) & 0xfc00) === 0xd800 && (text.charCodeAt(index + 1) & 0xfc00) === 0xdc00;
}

/** The one pass over a text; a class so that the slow paths share the fast one's state. */
class Normalizer {
  units: Uint16Array;
  length = 1;
  readonly offsets = new OffsetMap();
  constructor(
    private readonly text: string,
    memory: Uint16Array,
  ) {
    this.units = memory.length < text.length + ROOM ? new Uint16Array(text.length + ROOM) : memory;
    this.units[0] = BLOCK_BREAK;
    this.offsets.addLinear(0, 0);
    this.offsets.addLinear(1, 0);
  }

  /** Folds the source from `start` to `end`. */
  run(start: number, end: number): void {
    for (let index = start; index < end; ) {
      index = this.runPlain(index, end);
      if (index < end) index = this.slow(index, start, end);
    }
  }

  /**
   * Copies what the table answers, up to the first unit that it does not; returns where that is. Reads a field once and
   * counts with one variable, since this loop is most of the work. There is always room for one unit per source unit that
   * is left.
   */
  private runPlain(start: number, end: number): number {
    const { text, units } = this;
    const table = FOLD;
    const ahead = this.length - start;
    let last = units[this.length - 1]!;
    let index = start;
    for (; index < end; index++) {
      const folded = table[text.charCodeAt(index)]!;
      // Below 0: LOOK_CLOSER, or a separator, up to the space, behind another. One comparison, which hardly ever holds.
      if ((((folded - AFTER_SPACE) & (last - AFTER_SPACE)) | (folded - AFTER_LOOK_CLOSER)) < 0) break;
      units[index + ahead] = folded;
      last = folded;
    }
    this.length = index + ahead;
    return index;
  }

  /** Puts one sign in the place of the source from `start` to `end`. */
  leaveOut(start: number, end: number): void {
    this.emit(String.fromCharCode(LEFT_OUT), start, end);
  }

  finish(): NormalizedText {
    this.units[this.length] = BLOCK_BREAK;
    this.units.fill(0, this.length + 1, this.length + ROOM);
    return { units: this.units, length: this.length + 1, offsets: this.offsets, source: this.text };
  }

  /** Handles what the table cannot; returns where to go on in the source. */
  private slow(index: number, start: number, end: number): number {
    const unit = this.text.charCodeAt(index);
    if (unit === SPACE) return this.separate(index, false);
    if (isSurrogate(unit)) return this.surrogate(index, start, end);
    if (isIgnorable(unit)) return this.drop(index + 1);
    const character = String.fromCharCode(unit);
    if (WHITE_SPACE.test(character)) return this.separate(index, LINE_BREAK.test(character));
    return this.fold(index, start, end);
  }

  /** Handles a character of two units, or half a one. */
  private surrogate(index: number, start: number, end: number): number {
    if (!isPair(this.text, index)) return this.replace(index);
    const isWhole = index + 1 < end;
    if (isWhole && isIgnorable(this.text.codePointAt(index)!)) return this.drop(index + 2);
    return this.fold(index, start, end);
  }

  /** Folds a character with the marks after it, or with the unit before it if it is a mark itself. */
  private fold(index: number, start: number, end: number): number {
    const unit = this.text.charCodeAt(index);
    const joins = joinsPrevious(this.text, index);
    const from = joins && this.takeBack(index, start) ? index - 1 : index;
    const { text, consumed } = foldSequence(this.text, from, end);
    const result = foldKnown(text);
    if (consumed === 1 && !joins && result.length === 1 && !isSurrogate(unit)) {
      FOLD[unit] = result.charCodeAt(0);
    }
    this.emit(result, from, from + consumed);
    return from + consumed;
  }

  /** Puts the sign for what is no character in the place of half a one. */
  private replace(index: number): number {
    this.offsets.addLinear(this.length, index);
    this.units[this.length++] = REPLACEMENT;
    return index + 1;
  }

  /** Takes the unit before a combining mark off the result again, if it stands for one unit of the source. */
  private takeBack(index: number, start: number): boolean {
    if (index === start || this.offsets.sourceEnd(this.length) !== index) return false;
    if (this.offsets.sourceStart(this.length - 1) !== index - 1) return false;
    if (this.units[this.length - 1]! <= SPACE) return false;
    this.length--;
    return true;
  }

  private separate(index: number, breaks: boolean): number {
    const last = this.units[this.length - 1]!;
    if (breaks && last === SPACE) this.units[this.length - 1] = BLOCK_BREAK;
    else if (last !== BLOCK_BREAK && last !== SPACE) this.emit(breaks ? "\n" : " ", index, index + 1);
    return this.drop(index + 1);
  }

  private drop(next: number): number {
    this.offsets.addLinear(this.length, next);
    return next;
  }

  private emit(result: string, start: number, end: number): void {
    this.reserve(result.length + this.text.length - end);
    if (result.length === 1 && end - start === 1) this.offsets.addLinear(this.length, start);
    else if (result.length > 0) this.offsets.addAtomic(this.length, start, end - start);
    for (let at = 0; at < result.length; at++) this.units[this.length++] = result.charCodeAt(at);
    this.offsets.addLinear(this.length, end);
  }

  private reserve(more: number): void {
    if (this.length + more + ROOM <= this.units.length) return;
    const larger = new Uint16Array(Math.ceil((this.length + more) * 1.25) + ROOM);
    larger.set(this.units.subarray(0, this.length));
    this.units = larger;
  }
}

/**
 * Makes `text` comparable in one pass: NFKC (https://unicode.org/reports/tr15/) but for raised and circled signs, which stay,
 * and characters that it would make far longer; one hyphen, one apostrophe, one kind of quotation mark and of middle dot (see
 * `fold-table.ts`); Traditional → Simplified; white space runs → one space, or one {@link BLOCK_BREAK} where they hold a line
 * break; invisible units dropped; lone surrogates → U+FFFD; case kept. Any string will do; linear in time and memory.
 * @param leaveOut stretches (code) that become one {@link LEFT_OUT} each; sorted; what two of them share counts to the first
 * @param memory where the units may be put, if there is room in it; whoever gives it lets the text before go
 */
export function normalize(
  text: string,
  leaveOut: readonly Stretch[] = [],
  memory: Uint16Array = NO_MEMORY,
): NormalizedText {
  const normalizer = new Normalizer(text, memory);
  let done = 0;
  for (const stretch of leaveOut) {
    const start = Math.max(stretch.start, done);
    const end = Math.min(stretch.end, text.length);
    if (end <= start) continue;
    normalizer.run(done, start);
    normalizer.leaveOut(start, end);
    done = end;
  }
  normalizer.run(done, text.length);
  return normalizer.finish();
}

/** The same for a short string such as an alias: normalised, with no white space around it. */
export function normalizeString(text: string): string {
  let plain = true;
  for (let index = 0; plain && index < text.length; index++) {
    const unit = text.charCodeAt(index);
    plain =
      unit > SPACE ? FOLD[unit] === unit : unit === SPACE && text.charCodeAt(index + 1) > SPACE && index > 0;
  }
  if (plain) return text;
  const { units, length } = normalize(text);
  return unitsText(units, 1, length - 1).trim();
}
