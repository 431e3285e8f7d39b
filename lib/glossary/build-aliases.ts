import { OPENING_BRACKETS } from "@/lib/text/brackets";
import { holdsDigit, makerNames, versionStyle } from "./alias-form";
import { CASE_RULES, FORM_FACTS, KEY_ROLES, VERSION_STYLES } from "./alias-table";
import { aliasTexts } from "./alias-texts";
import { aliasVariants } from "./alias-variants";
import { CROSSINGS } from "./crossings";
import { isOneEdition } from "./editions";
import { FormCollector } from "./form-collector";
import { keyText } from "./key-text";
import type { OpenAliases } from "./open-aliases";
import { isProvenAlias } from "./proven-alias";
import { isShortForm } from "./short-form";
import type { AliasCase, Term } from "./term";

/** Each of `leads` before each of `words`. */
function combined(leads: readonly string[], words: readonly string[]): string[] {
  return leads.flatMap((lead) => words.map((word) => lead + word));
}

/**
 * Words that stand right beside an abbreviation, all that stand between it and what the text says that it stands for. What
 * the whole phrase must look like `phrase-definitions.ts` says.
 */
const DEFINITION_MARKERS: readonly string[] = [
  ...combined(["", "which ", "that "], ["stands for", "stand for", "expands to", "meaning", "means"]),
  ...combined(
    ["", "is ", "which is ", "that is "],
    ["short for", ...combined(["an abbreviation", "an acronym", "an initialism"], [" for", " of"])],
  ),
  ...combined(
    [
      ...combined(["abbreviated", "called", "known", "shortened", "written", "dubbed"], ["", " as", " to"]),
      ...["referred to as", "referred to simply as", "or"],
    ],
    ["", " the"],
  ),
  ...combined([","], ["或", "也就是", "意为", "指"]),
  ..."i.e|that is|hereafter|hereafter the|henceforth|for short|简称|下称|以下称|下文称|后文称|缩写|简写|全称|代表|指的是|意为|即".split(
    "|",
  ),
];

/** Signs that stand between an abbreviation and its long form. */
const DEFINITION_SIGNS = ["\u2014", ":", "="];

/** Adds every way to write every alias of `term`, which has this index. */
function addTerm(forms: FormCollector, term: Term, index: number, makers: ReadonlySet<string>): void {
  const texts = term.aliases.map((alias) => keyText(alias.text));
  // A word that hardly ever is the name says nothing of the longer names that hold it.
  const names = texts.filter((_, at) => term.aliases[at]!.within === undefined);
  const ambiguous = isAmbiguous(term);
  const oneEdition = isOneEdition(term.name.en);
  for (let at = 0; at < texts.length; at++) {
    const text = texts[at]!;
    if (text === "") continue;
    const alias = term.aliases[at]!;
    const { clear, later, within } = alias;
    const isClear = () => (clear === undefined ? isProvenAlias(text, names) : clear === true);
    const isProven = !later && (!ambiguous || isClear());
    const facts =
      (VERSION_STYLES.indexOf(versionStyle(term, text, makers)) << FORM_FACTS.versions) |
      (holdsDigit(text) ? FORM_FACTS.specific : 0) |
      (oneEdition ? FORM_FACTS.oneEdition : 0) |
      (isProven ? FORM_FACTS.proven : 0) |
      (isShortForm(text) ? FORM_FACTS.acronym : 0) |
      (later ? FORM_FACTS.later : 0) |
      (within ? FORM_FACTS.within : 0) |
      (clear === "unopposed" ? FORM_FACTS.unopposed : 0);
    const all = alias.sizes ? aliasTexts(alias).map(keyText) : [text];
    for (const each of all)
      for (const variant of aliasVariants(each))
        forms.addForm(variant.text, index, facts | ruleBits(variant.exact ? "exact" : alias.case));
  }
}

function ruleBits(rule: AliasCase): number {
  return CASE_RULES.indexOf(rule) << FORM_FACTS.rule;
}

/** Whether the name of `term` may mean something else, so that a mention needs evidence. */
export function isAmbiguous(term: Term): boolean {
  const { for: speaking = [], against = [], rivals = [] } = term.cues ?? {};
  return speaking.length + against.length + rivals.length > 0;
}

/**
 * Works out every way to write every alias of `terms` (at most 65,000), beside the stretches of text in which no alias can
 * stand, the sign of an address, and the words and signs that define. Where two terms claim one alias the earlier one stands first.
 */
export function buildAliases(terms: readonly Term[]): OpenAliases {
  const forms = new FormCollector();
  addTerms(forms, terms, 0);
  for (const crossing of CROSSINGS) forms.addRole(crossing, KEY_ROLES.crossing);
  forms.addRole("://", KEY_ROLES.address);
  for (const bracket of OPENING_BRACKETS) forms.addRole(bracket, KEY_ROLES.bracket);
  for (const sign of DEFINITION_SIGNS) forms.addRole(sign, KEY_ROLES.dash);
  for (const marker of DEFINITION_MARKERS) forms.addRole(marker, KEY_ROLES.marker);
  return forms.collect();
}

/** The aliases of `terms`, of which the first `known` are those that `aliases` were built of. */
export function extendAliases(aliases: OpenAliases, terms: readonly Term[], known: number): OpenAliases {
  const forms = new FormCollector();
  forms.addAll(aliases);
  addTerms(forms, terms, known);
  return forms.collect();
}

function addTerms(forms: FormCollector, terms: readonly Term[], from: number): void {
  const makers = makerNames(terms);
  for (let index = from; index < terms.length; index++) addTerm(forms, terms[index]!, index, makers);
}
