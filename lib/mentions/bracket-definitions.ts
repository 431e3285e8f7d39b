import { isShortForm, isSmallShortForm } from "@/lib/glossary/short-form";
import { type Bracket, bracketAt, type Part } from "./bracket";
import { type Definition, definitionOf } from "./definition";
import { enumeratedBefore } from "./enumerated-name";
import { hanLongStart, hanShortStart } from "./han-abbreviation";
import { hanNameFor, mayStandFor } from "./han-name";
import { hanNameStart, lastJoined } from "./han-name-start";
import { isSpelled, spelledEnd } from "./letter-alignment";
import { fromOffset, hanRunAfter, hanRunBefore, type PlacedText } from "./placed-text";

/** A name in Latin letters that a text says that it calls something by. */
const CALLED = /^[A-Z][A-Za-z]{2,15}$/;
const CALLED_LENGTH = { least: 4, usual: Number.POSITIVE_INFINITY, most: Number.POSITIVE_INFINITY };

/** An abbreviation before a noun or two that say what it is. */
const BEFORE_NOUN = /([A-Z][A-Za-z0-9&.+-]*)(?: [a-z]{3,16}){1,2}$/;

/** Behind a name and no part of it: whose it is, and what a company is by law. */
const BEHIND_NAME = /(?:'s|, (?:LLC|Inc|Ltd|Corp|GmbH|PLC|plc)\.?)$/;

/** What `before`, the words up to an abbreviation, ends with that spells it out. */
export function spelledBefore(before: PlacedText, short: string): PlacedText | null {
  const name = { ...before, text: before.text.replace(BEHIND_NAME, "") };
  const start = spelledEnd(name.text, short);
  return start < 0 ? null : fromOffset(name, start);
}

/**
 * The Chinese name that `before` ends with and that `short` can stand for.
 * @param spelled what spells `short` out in letters
 */
export function hanBefore(
  before: PlacedText,
  short: string,
  isSure: boolean,
  spelled: PlacedText | null = null,
): PlacedText | null {
  const mayBeList = spelled === null || /,|&|\band\b/.test(spelled.text);
  const enumerated = mayBeList ? enumeratedBefore(before, short) : null;
  if (enumerated !== null) return enumerated;
  const whole = hanRunBefore(before, short);
  const run = mayBeList ? whole : fromOffset(whole, lastJoined(whole.text));
  const start = hanNameFor(run.text, short, false, isSure);
  return start < 0 ? null : fromOffset(run, start);
}

const OPENING_QUOTES = /["「『《]$/;

/** The Chinese between quotation marks that `before` ends with, whatever words are in it, if `short` can stand for it. */
function quotedBefore({ before, isQuoted }: Bracket, short: string): PlacedText | null {
  if (!isQuoted) return null;
  const run = hanRunBefore(before, "");
  const isWhole = OPENING_QUOTES.test(before.text.slice(0, run.start - before.start));
  return isWhole && mayStandFor(run.text, short) ? run : null;
}

/** A long form stands among the first things that a bracket names. */
const MOST_PARTS = 8;
/** What may stand in a bracket before a long form: whose it is (`UK`), small words (`see also the`). */
const BEFORE_LONG = /^(?:(?:see|also|formerly|originally|the|an?|[A-Z]{2}|[A-Z]\.[A-Z]\.) ){0,3}$/;
/** So many parts before an abbreviation may its Chinese long form stand: the English one can be between. */
const MOST_BETWEEN = 2;

/** The stretch of a bracket's content, from one of its parts to the end of one, that spells `short` out. */
function spelledInside({ content, parts: all }: Bracket, short: string): PlacedText | null {
  const parts = all.slice(0, MOST_PARTS);
  for (const part of parts) {
    if (part.text === short) continue;
    const rest = { text: content.text.slice(part.start - content.start), start: part.start };
    const ends = parts.map(({ text, start }) => start + text.length - part.start).filter((end) => end > 0);
    for (const end of ends.sort((a, b) => b - a)) {
      const text = rest.text.slice(0, end);
      const from = isSpelled(text, short) ? 0 : spelledEnd(text, short);
      if (from >= 0 && BEFORE_LONG.test(text.slice(0, from))) return fromOffset({ ...rest, text }, from);
    }
  }
  return null;
}

/** What the bracket says that `short`, beside it or inside, stands for in Chinese; remarks stand farther from both. */
function hanInside({ parts: all }: Bracket, short: string, isSure: boolean): PlacedText | null {
  const at = all.findIndex(({ text }) => text === short);
  const parts = at < 0 ? all : all.slice(Math.max(at - MOST_BETWEEN, 0));
  for (const part of parts) {
    const [letters = ""] = /^[A-Z]{2,}/.exec(part.text) ?? [];
    // `AIGC（AI生成内容）`
    const han = short.startsWith(letters) ? fromOffset(part, letters.length) : part;
    if (hanRunAfter(han).text !== han.text) continue;
    const isList = enumeratedBefore(part, short)?.start === part.start;
    const rest = han === part ? short : short.slice(letters.length);
    if (isList || hanNameFor(han.text, rest, true, isSure) >= 0) return part;
  }
  return null;
}

/** The definitions of `short` at `position` by its long form in letters and its Chinese one, as far as there are. */
function inBoth(
  short: string,
  spelled: PlacedText | null,
  han: PlacedText | null,
  position: number,
): Definition[] {
  const found: Definition[] = [];
  if (spelled !== null) found.push(definitionOf(short, spelled, true, position));
  if (han !== null) found.push(definitionOf(short, han, false, position));
  return found;
}

/** Whether a bracket's parts begin with the long form, or with the abbreviation or its Chinese name and then that. */
function isFirst(parts: readonly Part[], spelled: PlacedText, short: string): boolean {
  const before = parts.filter(({ start, text }) => start < spelled.start && text !== short);
  return before.length < MOST_BETWEEN;
}

/** `LONG (SHORT)`, `长（LONG，SHORT）`, `LONG（SHORT，长）`, `长（SHORT）`. */
function definedInside(bracket: Bracket, { text: short, isSaidShort }: Part): Definition[] {
  const { before, open, parts } = bracket;
  const spelled = spelledBefore(before, short) ?? spelledInside(bracket, short);
  const isOneOfSeveral = parts.some(({ text }) => text !== short && isShortForm(text));
  if (spelled === null && (isOneOfSeveral || isSmallShortForm(short))) return [];
  const isSure = spelled !== null || isSaidShort;
  // A bracket that begins with something else is a remark, and what stands before it no name.
  if (spelled !== null && spelled.start > open && !isFirst(parts, spelled, short))
    return [definitionOf(short, spelled, true, open)];
  return inBoth(
    short,
    spelled,
    quotedBefore(bracket, short) ??
      hanBefore(before, short, isSure, spelled) ??
      hanInside(bracket, short, isSure),
    open,
  );
}

/** `SHORT (LONG)`, `SHORT（长）`, `SHORT（LONG，长）`. */
function definedBefore(bracket: Bracket, short: string): Definition[] {
  const spelled = spelledInside(bracket, short);
  return inBoth(short, spelled, hanInside(bracket, short, spelled !== null), bracket.open);
}

/** `the SHORT model (LONG)`: the letters must tell. */
function spelledOut(bracket: Bracket, short: string): Definition[] {
  const spelled = spelledInside(bracket, short);
  return spelled === null ? [] : [definitionOf(short, spelled, true, bracket.open)];
}

/** `国家药品监督管理局（以下简称“药监局”）`, `药监局（国家药品监督管理局）`, `东海石化股份有限公司（简称 Donghai）`. */
function definedInChinese({ before, parts, open }: Bracket): Definition[] {
  const run = hanRunBefore(before, "");
  if (run.text.length < 2 || parts.length === 0) return [];
  const part = parts.find(({ isSaidShort }) => isSaidShort) ?? parts[0]!;
  const { text, isSaidShort } = part;
  if (isSaidShort && CALLED.test(text))
    return [definitionOf(text, fromOffset(run, hanNameStart(run.text, CALLED_LENGTH)), false, open)];
  if (hanRunAfter(part).text !== text) return [];
  const start = hanLongStart(run.text, text, isSaidShort);
  if (start >= 0) return [definitionOf(text, fromOffset(run, start), false, open)];
  const from = parts.length === 1 && !isSaidShort ? hanShortStart(run.text, text) : -1;
  return from < 0 ? [] : [definitionOf(run.text.slice(from), part, false, open)];
}

/**
 * What the bracket at `open` of normalised `units` defines: `Mixture of Block Attention (MoBA)`, `MoBA（混合块注意力）`,
 * `原生稀疏注意力（Native Sparse Attention，NSA）`. An opening bracket alone defines nothing. One abbreviation at most, with
 * its long form in one language or in two; of two the one that spells it out comes first.
 */
export function bracketDefinitions(units: Uint16Array, open: number): Definition[] {
  const bracket = bracketAt(units, open);
  if (bracket === null) return [];
  const inside = bracket.parts.find(({ text }) => isShortForm(text) || isSmallShortForm(text));
  if (inside !== undefined) {
    const found = definedInside(bracket, inside);
    if (found.length > 0) return found;
  }
  const word = /[A-Za-z0-9][A-Za-z0-9&.+-]*$/.exec(bracket.before.text)?.[0] ?? "";
  if (isShortForm(word)) return definedBefore(bracket, word);
  const named = BEFORE_NOUN.exec(bracket.before.text)?.[1] ?? "";
  return isShortForm(named) ? spelledOut(bracket, named) : definedInChinese(bracket);
}
