import { isLikelyLongForm, isShortForm, longFormStart } from "@/lib/glossary/short-form";
import { isUnspaced } from "@/lib/text/character-class";
import { type Definition, definitionOf } from "./definition";
import { fromOffset, type PlacedText, placedText, withoutLead, withoutQuotes } from "./placed-text";

/** How far a bracket's content is read. */
const MAX_CONTENT = 120;
/** How far back a long form may begin. */
const MAX_BEFORE = 90;
/** How many Chinese characters before a bracket can name what is in it. */
const MAX_HAN = 16;
const OPEN = 0x28;
const CLOSE = 0x29;
const BREAK = 0x0a;

const SPLIT = /\s*[,，;；、:：|]\s*|\s+or\s+|\s+即\s*/g;
const LEAD =
  /^(?:以下简称|下称|简称为?|缩写为?|英文缩写为?|英文名?为?|又称|也称|也叫|全称为?|即|中文名?|aka|a\.k\.a\.|i\.e\.|abbr\.|abbreviated(?: as)?|short for|hereafter|also known as|known as|or|the)\s*/i;
const HAN_PART = /^[\u3400-\u9fff·\s-]{2,20}$/;

/** Where the bracket that opens at `open` closes, -1 when it does not in this block or within reach. */
function closingBracket(units: Uint16Array, open: number): number {
  let depth = 0;
  for (let at = open; at < open + MAX_CONTENT && units[at] !== BREAK; at++) {
    if (units[at] === OPEN) depth++;
    else if (units[at] === CLOSE && --depth === 0) return at;
  }
  return -1;
}

/** A bracket's content, split where it names several things. */
function partsOf(content: PlacedText): PlacedText[] {
  const parts: PlacedText[] = [];
  const add = (from: number, to: number) => {
    const whole = withoutQuotes({ text: content.text.slice(from, to), start: content.start + from });
    const part = withoutQuotes(withoutLead(whole, LEAD));
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
    if (unit === BREAK || unit === 0x3002 || unit === OPEN || unit === CLOSE || unit === 0x3b) break;
    start--;
  }
  return withoutQuotes(placedText(units, start, end));
}

/** What `before`, the words up to an abbreviation, ends with that spells it out. */
export function spelledBefore(before: PlacedText, short: string): PlacedText | null {
  const start = longFormStart(before.text, short);
  if (start < 0) return null;
  const long = fromOffset(before, start);
  return !/[.!?]\s/.test(long.text) && isLikelyLongForm(long.text, short) ? long : null;
}

function hanBefore(before: PlacedText): PlacedText | null {
  const { text } = before;
  let start = text.length;
  while (start > 0 && text.length - start < MAX_HAN && isUnspaced(text.charCodeAt(start - 1))) start--;
  return text.length - start >= 2 ? fromOffset(before, start) : null;
}

/** What a bracket's parts say that `short`, beside or inside the bracket, stands for. */
function fromParts(parts: readonly PlacedText[], short: string, position: number): Definition[] {
  return parts.flatMap((part) => {
    if (part.text === short) return [];
    const spelled = longFormStart(part.text, short) === 0 && isLikelyLongForm(part.text, short);
    return spelled || HAN_PART.test(part.text) ? [definitionOf(short, part, spelled, position)] : [];
  });
}

/**
 * What the bracket at `open` of normalised `units` defines: `Mixture of Block Attention (MoBA)`, `MoBA（混合块注意力）`,
 * `原生稀疏注意力（Native Sparse Attention，NSA）`. An opening bracket alone defines nothing.
 */
export function bracketDefinitions(units: Uint16Array, open: number): Definition[] {
  const close = closingBracket(units, open);
  if (close < 0) return [];
  const parts = partsOf(placedText(units, open + 1, close));
  const before = sentenceBefore(units, open);
  const inside = parts.find(({ text }) => isShortForm(text))?.text;
  if (inside !== undefined) {
    const spelled = spelledBefore(before, inside);
    if (spelled !== null) return [definitionOf(inside, spelled, true, open)];
    const found = fromParts(parts, inside, open);
    const han = hanBefore(before);
    return han === null ? found : [...found, definitionOf(inside, han, false, open)];
  }
  const word = /[A-Za-z][A-Za-z0-9&.+-]*$/.exec(before.text)?.[0] ?? "";
  return isShortForm(word) ? fromParts(parts, word, open) : [];
}
