import { isShortForm, isSmallShortForm } from "@/lib/glossary/short-form";
import { type Definition, definitionOf } from "./definition";
import { enumeratedBefore } from "./enumerated-name";
import { hanLongStart, hanShortStart } from "./han-abbreviation";
import { hanNameFor } from "./han-name";
import { hanNameStart } from "./han-name-start";
import { isSpelled, spelledEnd } from "./letter-alignment";
import {
  fromOffset,
  hanRunAfter,
  hanRunBefore,
  type PlacedText,
  placedText,
  withoutQuotes,
} from "./placed-text";

/** How far a bracket's content is read. */
const MAX_CONTENT = 120;
/** How far back a long form may begin. */
const MAX_BEFORE = 90;
const OPEN = 0x28;
const CLOSE = 0x29;
const BREAK = 0x0a;
const SEMICOLON = 0x3b;
const FULL_STOP = 0x3002;

const SPLIT = /\s*[,;|]\s*|\s+or\s+|\s*或\s*/g;
/** `LLM: large language model` */
const PAIR = /^([A-Za-z0-9&.+-]{2,10}) ?: ?(.+)$/;
/** Words that say that what follows is an abbreviation, or a name by which the thing is called from there on. */
const SAYS_SHORT =
  /^(?:(?:以下|下文|后文|下)?(?:统称|简称|称)(?:为|作)?|(?:英文)?(?:缩写|简写|简称)(?:为|是|作)?|abbr\.|abbreviated(?: as| to)?|hereafter|hereinafter)\s*:?\s*/i;
/** Words that say that what follows is the long form, or the same in another way. */
const SAYS_LONG =
  /^(?:(?:英文|中文)?全称(?:为|是)?|(?:英文|中文)(?:名称?)?(?:为|是)?|又称|也称|也叫|又名|即|aka|a\.k\.a\.|i\.e\.,?|(?:which )?(?:is )?short for|(?:which )?stands for|abbreviation (?:of|for)|acronym (?:of|for)|(?:also )?known as|or|the)(?![a-z])\s*:?\s*/i;

/** A name in Latin letters that a text says that it calls something by. */
const CALLED = /^[A-Z][A-Za-z]{2,15}$/;
const CALLED_LENGTH = { least: 4, usual: MAX_BEFORE, most: MAX_BEFORE };

/** One of the things that a bracket names. */
interface Part extends PlacedText {
  /** Whether the bracket says that it is an abbreviation. */
  isSaidShort: boolean;
}

/** What stands around and in a bracket. */
interface Bracket {
  /** The sentence before it. */
  before: PlacedText;
  content: PlacedText;
  parts: Part[];
  /** Where it opens, in normalised units. */
  open: number;
}

/** Where the bracket that opens at `open` closes, -1 when it does not in this block or within reach. */
function closingBracket(units: Uint16Array, open: number): number {
  let depth = 0;
  for (let at = open; at < open + MAX_CONTENT && units[at] !== BREAK; at++) {
    if (units[at] === OPEN) depth++;
    else if (units[at] === CLOSE && --depth === 0) return at;
  }
  return -1;
}

/** `piece` without quotation marks around it and without words that say what it is. */
function partOf(piece: PlacedText): Part {
  let part = withoutQuotes(piece);
  let isSaidShort = false;
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
  while (end - start < MAX_BEFORE && start > 1) {
    const unit = units[start - 1]!;
    if (unit === BREAK || unit === FULL_STOP || unit === OPEN || unit === CLOSE || unit === SEMICOLON) break;
    start--;
  }
  return withoutQuotes(placedText(units, start, end));
}

/** What `before`, the words up to an abbreviation, ends with that spells it out. */
export function spelledBefore(before: PlacedText, short: string): PlacedText | null {
  const start = spelledEnd(before.text, short);
  return start < 0 ? null : fromOffset(before, start);
}

/** The Chinese name that `before` ends with and that `short` can stand for. */
export function hanBefore(before: PlacedText, short: string, isSure: boolean): PlacedText | null {
  const enumerated = enumeratedBefore(before, short);
  if (enumerated !== null) return enumerated;
  const run = hanRunBefore(before, short);
  const name = hanNameFor(run.text, short, false, isSure);
  return name === null ? null : fromOffset(run, name.start);
}

/** The stretch of a bracket's content, from one of its parts to the end of one, that spells `short` out. */
function spelledInside({ content, parts }: Bracket, short: string): PlacedText | null {
  for (const part of parts) {
    if (part.text === short) continue;
    const rest = { text: content.text.slice(part.start - content.start), start: part.start };
    const ends = parts.map(({ text, start }) => start + text.length - part.start).filter((end) => end > 0);
    for (const end of ends.sort((a, b) => b - a)) {
      if (isSpelled(rest.text.slice(0, end), short)) return { ...rest, text: rest.text.slice(0, end) };
    }
  }
  return null;
}

/** What the bracket says that `short`, beside it or inside, stands for in Chinese. */
function hanInside({ parts }: Bracket, short: string, isSure: boolean): PlacedText | null {
  for (const part of parts) {
    if (hanRunAfter(part).text !== part.text) continue;
    if (
      enumeratedBefore(part, short)?.start === part.start ||
      hanNameFor(part.text, short, true, isSure) !== null
    )
      return part;
  }
  return null;
}

/** `LONG (SHORT)`, `长（LONG，SHORT）`, `LONG（SHORT，长）`, `长（SHORT）`. */
function definedInside(bracket: Bracket, short: Part): Definition[] {
  const { before, open, parts } = bracket;
  const spelled = spelledBefore(before, short.text) ?? spelledInside(bracket, short.text);
  if (
    spelled === null &&
    (isSmallShortForm(short.text) || parts.some(({ text }) => text !== short.text && isShortForm(text)))
  )
    return [];
  const isSure = spelled !== null || short.isSaidShort;
  const han = hanBefore(before, short.text, isSure) ?? hanInside(bracket, short.text, isSure);
  return [
    ...(spelled === null ? [] : [definitionOf(short.text, spelled, true, open)]),
    ...(han === null ? [] : [definitionOf(short.text, han, false, open)]),
  ];
}

/** `SHORT (LONG)`, `SHORT（长）`, `SHORT（LONG，长）`. */
function definedBefore(bracket: Bracket, short: string): Definition[] {
  const { open } = bracket;
  const spelled = spelledInside(bracket, short);
  const han = hanInside(bracket, short, spelled !== null);
  return [
    ...(spelled === null ? [] : [definitionOf(short, spelled, true, open)]),
    ...(han === null ? [] : [definitionOf(short, han, false, open)]),
  ];
}

/** `国家药品监督管理局（以下简称“药监局”）`, `药监局（国家药品监督管理局）`, `东海石化股份有限公司（简称 Donghai）`. */
function definedInChinese({ before, parts, open }: Bracket): Definition[] {
  const run = hanRunBefore(before, "");
  if (run.text.length < 2 || parts.length === 0) return [];
  const { text, isSaidShort } = parts[0]!;
  if (isSaidShort && CALLED.test(text))
    return [definitionOf(text, fromOffset(run, hanNameStart(run.text, CALLED_LENGTH)), false, open)];
  if (hanRunAfter(parts[0]!).text !== text) return [];
  const start = hanLongStart(run.text, text, isSaidShort);
  if (start >= 0) return [definitionOf(text, fromOffset(run, start), false, open)];
  const from = parts.length === 1 && !isSaidShort ? hanShortStart(run.text, text) : -1;
  return from < 0 ? [] : [definitionOf(run.text.slice(from), parts[0]!, false, open)];
}

/** A part that is an abbreviation and its long form with a colon between them, as two parts. */
function divided(part: Part): Part[] {
  const [, short, long] = PAIR.exec(part.text) ?? [];
  if (short === undefined || !isSpelled(long!, short)) return [part];
  return [
    { ...part, text: short },
    { ...part, text: long!, start: part.start + part.text.length - long!.length },
  ];
}

/**
 * What the bracket at `open` of normalised `units` defines: `Mixture of Block Attention (MoBA)`, `MoBA（混合块注意力）`,
 * `原生稀疏注意力（Native Sparse Attention，NSA）`. An opening bracket alone defines nothing. One abbreviation at most, with
 * its long form in one language or in two; of two the one that spells it out comes first.
 */
export function bracketDefinitions(units: Uint16Array, open: number): Definition[] {
  const close = closingBracket(units, open);
  if (close < 0) return [];
  const content = placedText(units, open + 1, close);
  const bracket: Bracket = {
    before: sentenceBefore(units, open),
    content,
    parts: partsOf(content).flatMap(divided),
    open,
  };
  const inside = bracket.parts.find(({ text }) => isShortForm(text) || isSmallShortForm(text));
  if (inside !== undefined) {
    const found = definedInside(bracket, inside);
    if (found.length > 0) return found;
  }
  const word = /[A-Za-z0-9][A-Za-z0-9&.+-]*$/.exec(bracket.before.text)?.[0] ?? "";
  return isShortForm(word) ? definedBefore(bracket, word) : definedInChinese(bracket);
}
