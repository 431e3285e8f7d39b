import type { AliasForm } from "@/lib/glossary/alias-form";
import { isAsciiLetter, isDigit } from "@/lib/text/character-class";
import { CASE_BIT, HYPHEN, isSeparator } from "@/lib/text/units";

const ASCII_END = 0x80;

function isSmall(unit: number): boolean {
  return unit < ASCII_END ? unit >= 0x61 && unit <= 0x7a : capitalOf(unit) !== unit;
}

/** The capital letter of a unit, the unit itself where it has none of one unit. */
function capitalOf(unit: number): number {
  if (unit < ASCII_END) return isSmall(unit) ? unit - CASE_BIT : unit;
  const capital = String.fromCharCode(unit).toUpperCase();
  return capital.length === 1 ? capital.charCodeAt(0) : unit;
}

function equalFrom(units: Uint16Array, start: number, text: string, from: number): boolean {
  for (let at = from; at < text.length; at++) {
    const unit = units[start + at]!;
    const wanted = text.charCodeAt(at);
    if (unit !== wanted && !(isSeparator(unit) && isSeparator(wanted))) return false;
  }
  return true;
}

function allCapitals(units: Uint16Array, start: number, length: number): boolean {
  for (let at = 0; at < length; at++) if (isSmall(units[start + at]!)) return false;
  return true;
}

/** Whether the units at `start`, which match the form but for case, are in a case that its rule allows. */
export function caseMatches(units: Uint16Array, start: number, form: AliasForm): boolean {
  const { text, rule } = form;
  if (rule === "any") return true;
  if (rule === "exact") return equalFrom(units, start, text, 0);
  if (units[start] !== capitalOf(text.charCodeAt(0))) return false;
  return equalFrom(units, start, text, 1) || allCapitals(units, start, text.length);
}

/** A shorter name in small letters is anything: `v3-2`. */
const LEAST_OF_ID = 3;

/**
 * Whether the name from `start` to `end` begins a model's id as programs write it, whatever its case rule: `grok-4-fast`, and
 * with the maker's name `kimi-k3`.
 */
export function beginsModelId(units: Uint16Array, start: number, end: number, form: AliasForm): boolean {
  if (end - start < LEAST_OF_ID || units[end] !== HYPHEN) return false;
  for (let at = start; at < end; at++) if (!isAsciiLetter(units[at]!) || !isSmall(units[at]!)) return false;
  const isNumber = isDigit(units[end + 1]!);
  const isCode = isSmall(units[end + 1]!) && isDigit(units[end + 2]!);
  return (form.versions === "model" && isNumber) || (form.versions !== "number" && isCode);
}
