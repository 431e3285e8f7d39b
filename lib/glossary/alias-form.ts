import { isAsciiLetter, isDigit, isUnspaced } from "@/lib/text/character-class";
import type { AliasCase, Term, TermKind } from "./term";

/**
 * What may follow an alias and belong to the name. `model`: versions, sizes and editions, also after a space
 * (`Gemini 2.5 Pro`); `maker`: the same, when it begins with a letter or hyphen (`DeepSeek-V2`, not `DeepSeek 5`);
 * `number`: a number without a space (`Mamba-2`), or one with a decimal behind `大模型`; `none`.
 */
export type VersionStyle = "model" | "maker" | "number" | "none";

/** One way to write one alias of one term. */
export interface AliasForm {
  /** Its place in the glossary's list of forms. */
  number: number;
  /** Index into the glossary's terms. */
  term: number;
  /** Normalised, case kept. */
  text: string;
  rule: AliasCase;
  versions: VersionStyle;
  /** Whether it holds a number, so that another version is another thing (`Claude 3.5` is not `Claude 3.5 Haiku`). */
  specific: boolean;
  /** Whether its term is one edition of a model: see `editions.ts`. */
  oneEdition: boolean;
  /** Whether it needs no evidence: the term is not ambiguous, or this alias of it is not. */
  proven: boolean;
  /** Whether it counts only where the article has a fuller name of the term before: see `later-names.ts`. */
  later: boolean;
  /** Whether it is a name only within certain phrases. */
  within: boolean;
  /** Whether it needs no evidence where none of the term's own words against it stands near. */
  unopposed: boolean;
  /** The abbreviation that it is, as `shortFormKey` writes it; `""` when it is none. An article may define it. */
  acronym: string;
}

/** Kinds whose names take a number that is still them: `Mamba-2`, `PyTorch2`. */
const NUMBERED: ReadonlySet<TermKind> = new Set([
  "agent",
  "architecture",
  "infrastructure",
  "method",
  "product",
  "retrieval",
  "robotics",
]);

/** Kinds whose aliases may be models that are not entries of their own: `Kimi K2`, `Mistral Large`. */
const MAKERS: ReadonlySet<TermKind> = new Set(["organisation", "product"]);
const MODEL_OF_MAKER = /^[A-Za-z]+[- ](?:[A-Za-z]{0,2}\d[\d.]*B?|Large|Medium|Small)$/;

/** A name shorter than this is too likely part of another name when a number follows. */
const MIN_NUMBERED = 4;

/** Whether any unit of `text` is an ASCII digit. */
export function holdsDigit(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (isDigit(text.charCodeAt(at))) return true;
  return false;
}

/** Which versions may follow `alias` (normalised) of `term`. `makers`: lower-case aliases that models are named after. */
export function versionStyle(term: Term, alias: string, makers: ReadonlySet<string>): VersionStyle {
  const last = alias.charCodeAt(alias.length - 1);
  if (isUnspaced(last)) {
    if (term.kind !== "model") return "none";
    // `千问 3`, but not `混元大模型 3`: what kind of thing it is mostly stands behind the number.
    return alias.endsWith("模型") ? "number" : "model";
  }
  if (!isAsciiLetter(last) && !isDigit(last)) return "none";
  if (term.kind === "model" || (MAKERS.has(term.kind) && MODEL_OF_MAKER.test(alias))) return "model";
  if (makers.has(alias.toLowerCase())) return "maker";
  const name = alias.length >= MIN_NUMBERED && /[A-Z]/.test(alias) && !holdsDigit(alias);
  return name && NUMBERED.has(term.kind) ? "number" : "none";
}

/** `Kimi K2`: a name, a capital and a number. */
const SERIES = /^[A-Z][a-z]+(?= [A-Z]\d)/;

/**
 * The names (lower case) that models join to their own with a hyphen, or with a space before a capital and a number:
 * `deepseek` from `DeepSeek-R1`, `kimi` from `Kimi K2`. Another name that stands before a model's with a space (`OpenAI o1`) is
 * its maker's and no part of it.
 */
export function makerNames(terms: readonly Term[]): Set<string> {
  const makers = new Set<string>();
  for (const term of terms) {
    if (term.kind !== "model") continue;
    for (const text of [term.name.en, ...term.aliases.map((alias) => alias.text)]) {
      const hyphen = text.indexOf("-");
      if (hyphen > 2) makers.add(text.slice(0, hyphen).toLowerCase());
      const series = SERIES.exec(text);
      if (series !== null) makers.add(series[0].toLowerCase());
    }
  }
  return makers;
}
