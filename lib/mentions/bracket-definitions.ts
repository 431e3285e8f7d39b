import { isShortForm, isSmallShortForm } from "@/lib/glossary/short-form";
import { type Bracket, bracketAt, type Part } from "./bracket";
import { type Definition, definitionOf } from "./definition";
import { enumeratedBefore } from "./enumerated-name";
import { hanLongStart, hanShortStart } from "./han-abbreviation";
import { hanNameFor } from "./han-name";
import { hanNameStart } from "./han-name-start";
import { isSpelled, spelledEnd } from "./letter-alignment";
import { fromOffset, hanRunAfter, hanRunBefore, type PlacedText } from "./placed-text";

/** A name in Latin letters that a text says that it calls something by. */
const CALLED = /^[A-Z][A-Za-z]{2,15}$/;
const CALLED_LENGTH = { least: 4, usual: Number.POSITIVE_INFINITY, most: Number.POSITIVE_INFINITY };

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
  const start = hanNameFor(run.text, short, false, isSure);
  return start < 0 ? null : fromOffset(run, start);
}

/** A long form stands among the first things that a bracket names. */
const MOST_PARTS = 8;

/** The stretch of a bracket's content, from one of its parts to the end of one, that spells `short` out. */
function spelledInside({ content, parts: all }: Bracket, short: string): PlacedText | null {
  const parts = all.slice(0, MOST_PARTS);
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
      hanNameFor(part.text, short, true, isSure) >= 0
    )
      return part;
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

/** `LONG (SHORT)`, `长（LONG，SHORT）`, `LONG（SHORT，长）`, `长（SHORT）`. */
function definedInside(bracket: Bracket, { text: short, isSaidShort }: Part): Definition[] {
  const { before, open, parts } = bracket;
  const spelled = spelledBefore(before, short) ?? spelledInside(bracket, short);
  const isOneOfSeveral = parts.some(({ text }) => text !== short && isShortForm(text));
  if (spelled === null && (isOneOfSeveral || isSmallShortForm(short))) return [];
  const isSure = spelled !== null || isSaidShort;
  return inBoth(short, spelled, hanBefore(before, short, isSure) ?? hanInside(bracket, short, isSure), open);
}

/** `SHORT (LONG)`, `SHORT（长）`, `SHORT（LONG，长）`. */
function definedBefore(bracket: Bracket, short: string): Definition[] {
  const spelled = spelledInside(bracket, short);
  return inBoth(short, spelled, hanInside(bracket, short, spelled !== null), bracket.open);
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
  return isShortForm(word) ? definedBefore(bracket, word) : definedInChinese(bracket);
}
