import { closingOf, isBracket } from "@/lib/text/brackets";
import { BLOCK_BREAK, IDEOGRAPHIC_STOP } from "@/lib/text/units";
import { LONG_FORM_REACH } from "./definition";
import { isSpelled } from "./letter-alignment";
import { fromOffset, type PlacedText, placedText, withoutQuotes } from "./placed-text";

/** How far a bracket's content is read, in normalised units. */
export const BRACKET_REACH = 120;
const SEMICOLON = 0x3b;
/** Units of normalised text that close a quotation or a title: `"`, `」`, `』`, `》`. */
export const CLOSING_QUOTES: ReadonlySet<number> = new Set([0x22, 0x300d, 0x300f, 0x300b]);

const SPLIT = /\s*[,;|]\s*|(?<=")(?=")|\s+\/\s+|\s+or\s+|\s*或\s*/g;
/** `LLM: large language model` */
const PAIR = /^([A-Za-z0-9&.+-]{2,10}) ?: ?(.+)$/;
/** `large language model: LLM` */
const REVERSED_PAIR = /^(.+?) ?: ?([A-Za-z0-9&.+-]{2,10})$/;
/** `LLM (pronounced …)` */
const NOTE = /(?<=^[A-Za-z0-9&.+-]{2,10}) ?\(.*\)$/;
const FOR_SHORT = / for short$/i;
/** Behind a long form: `Link Time Optimization 的缩写` */
const OF_WHICH_SHORT = / ?的(?:英文|首字母|字母)*(?:缩写|简称|简写)$/;
/** Words that say that what follows is an abbreviation, or a name by which the thing is called from there on. */
const SAYS_SHORT =
  /^(?:(?:以下|下文|后文|下)?(?:统称|简称|称)(?:为|作)?|(?:英文|英语|中文|外文)?(?:缩写|简写|简称)(?:为|是|作)?|abbr\.|hereafter|hereinafter|henceforth|(?:(?:also|commonly|frequently|often|usually|sometimes|simply|or) )*(?:abbreviated(?: as| to)?|shortened to|called|referred to as|dubbed))\s*:?\s*/i;
/** Words that say that what follows is the long form, or the same in another way. */
const SAYS_LONG =
  /^(?:(?:英文|英语|中文)?全称(?:为|是)?|(?:英文|英语|中文)(?:全名|名称?)?(?:为|是)?|又称|也称|也叫|又名|即|(?:aka|a\.k\.a\.|i\.e\.,?|(?:which )?(?:is )?short for|(?:which )?stands for|abbreviation (?:of|for)|acronym (?:of|for)|(?:also )?known as|or|the)(?![a-z]))\s*:?\s*/i;

/** Whether a bracket's content has words that say that an abbreviation follows. */
export function saysShort(content: string): boolean {
  return SAYS_SHORT.test(content) || /[简下]称|缩写|简写/.test(content);
}

/** One of the things that a bracket names. */
export interface Part extends PlacedText {
  /** Whether the bracket says that it is an abbreviation. */
  isSaidShort: boolean;
}

/** What stands around and in a bracket. */
export interface Bracket {
  /** The sentence before it. */
  before: PlacedText;
  content: PlacedText;
  parts: Part[];
  /** Whether a closing quotation mark stands right before it. */
  isQuoted: boolean;
  /** Where it opens, in normalised units. */
  open: number;
}

/** Where the bracket that opens at `open` closes, -1 when it does not in this block or within reach. */
function closingBracket(units: Uint16Array, open: number): number {
  const opening = units[open]!;
  const closing = closingOf(opening);
  let depth = 0;
  for (let at = open; at < open + BRACKET_REACH && units[at] !== BLOCK_BREAK; at++) {
    if (units[at] === opening) depth++;
    else if (units[at] === closing && --depth === 0) return at;
  }
  return -1;
}

/** `piece` without quotation marks around it and without words that say what it is. */
function partOf(piece: PlacedText): Part {
  const whole = withoutQuotes(piece);
  let isSaidShort = FOR_SHORT.test(whole.text);
  let part = withoutQuotes({
    ...whole,
    text: whole.text.replace(FOR_SHORT, "").replace(OF_WHICH_SHORT, "").replace(NOTE, ""),
  });
  for (let more = true; more; ) {
    const lead = SAYS_SHORT.exec(part.text)?.[0] ?? "";
    isSaidShort ||= lead !== "";
    const length = lead.length || (SAYS_LONG.exec(part.text)?.[0].length ?? 0);
    more = length > 0;
    part = withoutQuotes(fromOffset(part, length));
  }
  return { ...part, isSaidShort };
}

/** A bracket's content, split where it names several things. */
function partsOf(content: PlacedText): Part[] {
  const parts: Part[] = [];
  const add = (from: number, to: number) => {
    const part = partOf({ text: content.text.slice(from, to), start: content.start + from });
    if (part.text !== "") parts.push(part);
  };
  let from = 0;
  for (const { 0: sign, index } of content.text.matchAll(SPLIT)) {
    add(from, index);
    from = index + sign.length;
  }
  add(from, content.text.length);
  return parts;
}

/** The text that a long form before a bracket can lie in: the sentence so far. */
function sentenceBefore(units: Uint16Array, end: number): PlacedText {
  let start = end;
  while (end - start < LONG_FORM_REACH && start > 1) {
    const unit = units[start - 1]!;
    if (unit === BLOCK_BREAK || unit === IDEOGRAPHIC_STOP || unit === SEMICOLON || isBracket(unit)) break;
    start--;
  }
  return withoutQuotes(placedText(units, start, end));
}

/** What `part` begins and what it ends with. */
function pairOf(part: Part, first: string, last: string): Part[] {
  return [
    { ...part, text: first },
    { ...part, text: last, start: part.start + part.text.length - last.length },
  ];
}

/** A part that is an abbreviation and its long form with a colon between them, in either order, as two parts. */
function divided(part: Part): Part[] {
  const [, short, long] = PAIR.exec(part.text) ?? [];
  if (short !== undefined && isSpelled(long!, short)) return pairOf(part, short, long!);
  const [, first, last] = REVERSED_PAIR.exec(part.text) ?? [];
  return first !== undefined && isSpelled(first, last!) ? pairOf(part, first, last!) : [part];
}

/** The bracket that opens at `open` of normalised `units`; `null` when it does not close in its block or within reach. */
export function bracketAt(units: Uint16Array, open: number): Bracket | null {
  const close = closingBracket(units, open);
  if (close < 0) return null;
  const content = placedText(units, open + 1, close);
  const parts = partsOf(content).flatMap(divided);
  return {
    before: sentenceBefore(units, open),
    content,
    parts,
    isQuoted: CLOSING_QUOTES.has(units[open - 1]!),
    open,
  };
}
