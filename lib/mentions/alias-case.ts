import type { AliasForm } from "@/lib/glossary/alias-form";
import { isCapital } from "@/lib/text/character-class";

function isSmall(unit: number): boolean {
  return unit >= 0x61 && unit <= 0x7a;
}

function isSeparator(unit: number): boolean {
  return unit === 0x20 || unit === 0x2d;
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
  const first = units[start]!;
  const wanted = text.charCodeAt(0);
  const capital = isSmall(wanted) ? wanted - 0x20 : wanted;
  if (first !== capital) return false;
  return equalFrom(units, start, text, 1) || (isCapital(first) && allCapitals(units, start, text.length));
}
