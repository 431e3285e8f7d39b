import { isLikelyLongForm, isShortForm, longFormStart, shortFormKey } from "@/lib/glossary/short-form";
import { isUnspaced } from "@/lib/text/character-class";
import { unitsText } from "@/lib/text/units-text";

/** A place where a text says what an abbreviation stands for. */
export interface Definition {
  /** See `shortFormKey`. */
  key: string;
  /** What it stands for, normalised. Chinese before a bracket may begin with words that do not belong to it. */
  long: string;
  /** Whether `long` spells the abbreviation out letter by letter, so that it is a definition beyond doubt. */
  spelled: boolean;
  /** Where it stands, in normalised units. */
  position: number;
}

/** How far a bracket's content is read. */
const MAX_CONTENT = 120;
/** How far back a long form may begin. */
const MAX_BEFORE = 90;
/** How many Chinese characters before a bracket can name what is in it. */
const MAX_HAN = 16;
const OPEN = 0x28;
const CLOSE = 0x29;
const BREAK = 0x0a;

const SPLIT = /\s*[,，;；、:：|]\s*|\s+or\s+|\s+即\s*/;
const LEAD =
  /^(?:以下简称|下称|简称为?|缩写为?|英文缩写为?|英文名?为?|又称|也称|也叫|全称为?|即|中文名?|aka|a\.k\.a\.|i\.e\.|abbr\.|abbreviated(?: as)?|short for|hereafter|also known as|known as|or|the)\s*/i;
const QUOTES = /^["'“”‘’《》「」*]+|["'“”‘’《》「」*]+$/g;
const HAN_PART = /^[\u3400-\u9fff·\s-]{2,20}$/;

/** Where the bracket that opens at `open` closes, -1 when it does not in this block or within reach. */
export function closingBracket(units: Uint16Array, open: number): number {
  let depth = 0;
  for (let at = open; at < open + MAX_CONTENT && units[at] !== BREAK; at++) {
    if (units[at] === OPEN) depth++;
    else if (units[at] === CLOSE && --depth === 0) return at;
  }
  return -1;
}

function partsOf(content: string): string[] {
  return content
    .split(SPLIT)
    .map((part) => part.replace(QUOTES, "").replace(LEAD, "").replace(QUOTES, "").trim())
    .filter((part) => part !== "");
}

/** The text that a long form before a bracket can lie in: the sentence so far. */
function sentenceBefore(units: Uint16Array, end: number): string {
  let start = end;
  while (end - start < MAX_BEFORE && start > 1) {
    const unit = units[start - 1]!;
    if (unit === BREAK || unit === 0x3002 || unit === OPEN || unit === CLOSE || unit === 0x3b) break;
    start--;
  }
  return unitsText(units, start, end).replace(QUOTES, "").trimEnd();
}

/** What `text`, the words up to an abbreviation, ends with that spells it out. */
export function spelledBefore(text: string, short: string): string | null {
  const start = longFormStart(text, short);
  if (start < 0) return null;
  const long = text.slice(start);
  return !/[.!?]\s/.test(long) && isLikelyLongForm(long, short) ? long : null;
}

function hanBefore(text: string): string | null {
  let start = text.length;
  while (start > 0 && text.length - start < MAX_HAN && isUnspaced(text.charCodeAt(start - 1))) start--;
  return text.length - start >= 2 ? text.slice(start) : null;
}

/** What a bracket's parts say that `short`, beside or inside the bracket, stands for. */
function fromParts(parts: readonly string[], short: string, position: number): Definition[] {
  const found: Definition[] = [];
  for (const part of parts) {
    if (part === short) continue;
    const spelled = longFormStart(part, short) === 0 && isLikelyLongForm(part, short);
    if (spelled || HAN_PART.test(part))
      found.push({ key: shortFormKey(short), long: part, spelled, position });
  }
  return found;
}

/**
 * What the bracket at `open` of normalised `units` defines: `Mixture of Block Attention (MoBA)`, `MoBA（混合块注意力）`,
 * `原生稀疏注意力（Native Sparse Attention，NSA）`. An opening bracket alone defines nothing.
 */
export function bracketDefinitions(units: Uint16Array, open: number): Definition[] {
  const close = closingBracket(units, open);
  if (close < 0) return [];
  const parts = partsOf(unitsText(units, open + 1, close));
  const before = sentenceBefore(units, open);
  const inside = parts.find(isShortForm);
  if (inside !== undefined) {
    const key = shortFormKey(inside);
    const spelled = spelledBefore(before, inside);
    if (spelled !== null) return [{ key, long: spelled, spelled: true, position: open }];
    const found = fromParts(parts, inside, open);
    const han = hanBefore(before);
    if (han !== null) found.push({ key, long: han, spelled: false, position: open });
    return found;
  }
  const word = /[A-Za-z][A-Za-z0-9&.+-]*$/.exec(before)?.[0] ?? "";
  return isShortForm(word) ? fromParts(parts, word, open) : [];
}
