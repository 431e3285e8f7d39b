import { isAsciiLetter, isCapital, isDigit, isUnspaced } from "@/lib/text/character-class";
import { isSeparator } from "@/lib/text/units";

/** One way to write an alias. */
export interface AliasVariant {
  /** Normalised, case as in the alias. */
  text: string;
  /** Whether case must be as in `text` although the alias does not ask for it: `Deep Seek` for `DeepSeek`. */
  exact: boolean;
}

/** A place in an alias where a space or hyphen may stand or be missing. */
interface Gap {
  /** Index of the unit after the gap. */
  at: number;
  /** Whether the alias has a space or hyphen there (just before `at`). */
  open: boolean;
  /** Whether the other way of writing needs the alias's case. */
  exact: boolean;
}

/** Combinations double with each gap; longer names are written as listed, or with all script borders toggled. */
const MAX_GAPS = 3;
/** Parts of a camel-case name shorter than this are no words: `MoE`, `MaaS`. */
const MIN_PART = 2;
/** Letters before a number: `Qwen 2.5` for `Qwen2.5`, but no `A 100`. */
const MIN_STEM = 3;
/** A joined form of lower-case words shorter than this is likely another word. */
const MIN_JOINED = 5;

/** How many ASCII letters stand right before `at`. */
function lettersBefore(text: string, at: number): number {
  let count = 0;
  while (count < at && isAsciiLetter(text.charCodeAt(at - count - 1))) count++;
  return count;
}

function isCamelBorder(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  if (!isCapital(text.charCodeAt(at)) || !isAsciiLetter(before) || isCapital(before)) return false;
  let tail = at;
  while (tail < text.length && isAsciiLetter(text.charCodeAt(tail))) tail++;
  return lettersBefore(text, at) > MIN_PART && tail - at >= MIN_PART;
}

function gapAt(text: string, at: number): Gap | null {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at);
  if (isSeparator(before)) {
    const digitBefore = isDigit(text.charCodeAt(at - 2));
    const fixed = digitBefore && !isUnspaced(after);
    return fixed ? null : { at, open: true, exact: false };
  }
  const border = isUnspaced(before) !== isUnspaced(after) && !isSeparator(after);
  const wordBeside = isAsciiLetter(before) || isDigit(before) || isAsciiLetter(after) || isDigit(after);
  if (border && wordBeside) return { at, open: false, exact: false };
  if (isCamelBorder(text, at)) return { at, open: false, exact: true };
  const stem = isDigit(after) && lettersBefore(text, at) >= MIN_STEM;
  return stem ? { at, open: false, exact: false } : null;
}

function gapsOf(text: string): Gap[] {
  const gaps: Gap[] = [];
  // Hyphens before all else are part of the name (`--flag`).
  let first = 0;
  while (first < text.length && isSeparator(text.charCodeAt(first))) first++;
  for (let at = first + 1; at < text.length; at++) {
    const gap = gapAt(text, at);
    if (gap) gaps.push(gap);
  }
  return gaps;
}

/** Writes `text` with the gaps toggled whose bit is set in `toggled`. */
function write(text: string, gaps: readonly Gap[], toggled: number): AliasVariant {
  let written = "";
  let from = 0;
  let exact = false;
  gaps.forEach((gap, index) => {
    if ((toggled & (1 << index)) === 0) return;
    written += gap.open ? text.slice(from, gap.at - 1) : `${text.slice(from, gap.at)} `;
    from = gap.at;
    exact ||= gap.exact;
  });
  return { text: written + text.slice(from), exact };
}

function isLikelyOtherWord(variant: string, alias: string): boolean {
  return variant.length < alias.length && variant.length < MIN_JOINED && /^[a-z]+$/.test(variant);
}

/**
 * The ways to write an alias (normalised): with its spaces and hyphens (which match each other) or joined (`KVCache`),
 * with or without a space between Han and Latin (`Base模型`) and before a number (`Qwen 2.5`), and camel case as words
 * (`Deep Seek`). The alias itself comes first. Plurals are found when matching.
 */
export function aliasVariants(alias: string): AliasVariant[] {
  const gaps = gapsOf(alias);
  const variants = [{ text: alias, exact: false }];
  if (gaps.length > MAX_GAPS) {
    const borders = gaps.filter((gap) => !gap.exact && (isUnspaced(alias.charCodeAt(gap.at)) || !gap.open));
    if (borders.length > 0 && borders.length <= 16)
      variants.push(write(alias, borders, (1 << borders.length) - 1));
    return variants;
  }
  for (let toggled = 1; toggled < 1 << gaps.length; toggled++) {
    const variant = write(alias, gaps, toggled);
    if (!isLikelyOtherWord(variant.text, alias)) variants.push(variant);
  }
  return variants;
}
