import { OPENING_BRACKETS } from "@/lib/text/brackets";
import { holdsDigit, makerNames, versionStyle } from "./alias-form";
import { type AliasTable, CASE_RULES, FORM_FACTS, KEY_ROLES, VERSION_STYLES } from "./alias-table";
import { aliasTexts } from "./alias-texts";
import { aliasVariants } from "./alias-variants";
import { buildKeys } from "./build-keys";
import { CROSSINGS } from "./crossings";
import { isOneEdition } from "./editions";
import { keysOf } from "./key-set";
import { keyText } from "./key-text";
import { keyOf } from "./key-units";
import { openKeys, packKeys } from "./packed-keys";
import { listed, packed, readList, unpacked } from "./packed-numbers";
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

const RULE_BITS = 3 << FORM_FACTS.rule;

/** What one key means so far. */
interface Draft {
  roles: number;
  forms: { text: string; term: number; facts: number }[];
}

/** Collects what each key means while terms are added one by one. */
class AliasTableBuilder {
  private readonly drafts = new Map<string, Draft>();

  /** What is known of the key of `text` (normalised). */
  draft(text: string): Draft {
    const key = keyOf(text);
    let draft = this.drafts.get(key);
    if (draft === undefined) {
      draft = { roles: 0, forms: [] };
      this.drafts.set(key, draft);
    }
    return draft;
  }

  /** Adds all that `table` holds. */
  addTable(table: AliasTable): void {
    const texts = table.texts.split("\n");
    const roles = readList(table.roles);
    const starts = readList(table.starts);
    keysOf(openKeys(table.keys)).forEach((key, place) => {
      const forms: Draft["forms"] = [];
      for (let form = starts[place]!; form < starts[place + 1]!; form++) {
        const term = unpacked(table.facts, form * 2);
        forms.push({ text: texts[form]!, term, facts: unpacked(table.facts, form * 2 + 1) });
      }
      this.drafts.set(key, { roles: roles[place]!, forms });
    });
  }

  addTerm(term: Term, index: number, makers: ReadonlySet<string>): void {
    const texts = term.aliases.map((alias) => keyText(alias.text));
    // A word that hardly ever is the name says nothing of the longer names that hold it.
    const names = texts.filter((_, at) => term.aliases[at]!.within === undefined);
    const ambiguous = isAmbiguous(term);
    const oneEdition = isOneEdition(term.name.en);
    for (let at = 0; at < texts.length; at++) {
      const text = texts[at]!;
      if (text === "") continue;
      const { case: rule, clear, later, within } = term.aliases[at]!;
      const isClear = clear === undefined ? isProvenAlias(text, names) : clear === true;
      const isProven = !later && (!ambiguous || isClear);
      const shared =
        (VERSION_STYLES.indexOf(versionStyle(term, text, makers)) << FORM_FACTS.versions) |
        (holdsDigit(text) ? FORM_FACTS.specific : 0) |
        (oneEdition ? FORM_FACTS.oneEdition : 0) |
        (isProven ? FORM_FACTS.proven : 0) |
        (isShortForm(text) ? FORM_FACTS.acronym : 0) |
        (later ? FORM_FACTS.later : 0) |
        (within ? FORM_FACTS.within : 0) |
        (clear === "unopposed" ? FORM_FACTS.unopposed : 0);
      for (const each of aliasTexts(term.aliases[at]!)) this.addAlias(keyText(each), rule, index, shared);
    }
  }

  build(): AliasTable {
    const keys = [...this.drafts.keys()].sort();
    const drafts = keys.map((key) => this.drafts.get(key)!);
    const forms = drafts.flatMap((draft) => draft.forms);
    const starts = [0];
    for (const draft of drafts) starts.push(starts.at(-1)! + draft.forms.length);
    return {
      keys: packKeys(buildKeys(keys)),
      roles: listed(drafts.map((draft) => draft.roles)),
      starts: listed(starts),
      texts: forms.map(({ text }) => text).join("\n"),
      facts: packed(forms.flatMap(({ term, facts }) => [term, facts])),
    };
  }

  private addAlias(alias: string, aliasRule: AliasCase, term: number, shared: number): void {
    for (const { text, exact } of aliasVariants(alias)) {
      const { forms } = this.draft(text);
      const rule = CASE_RULES.indexOf(exact ? "exact" : aliasRule) << FORM_FACTS.rule;
      const isSame = (form: Draft["forms"][number]) =>
        form.term === term && form.text === text && (form.facts & RULE_BITS) === rule;
      if (!forms.some(isSame)) forms.push({ text, term, facts: shared | rule });
    }
  }
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
export function buildAliasTable(terms: readonly Term[]): AliasTable {
  const builder = new AliasTableBuilder();
  addTerms(builder, terms, 0);
  for (const crossing of CROSSINGS) builder.draft(crossing).roles |= KEY_ROLES.crossing;
  builder.draft("://").roles |= KEY_ROLES.address;
  for (const bracket of OPENING_BRACKETS) builder.draft(bracket).roles |= KEY_ROLES.bracket;
  for (const sign of DEFINITION_SIGNS) builder.draft(sign).roles |= KEY_ROLES.dash;
  for (const marker of DEFINITION_MARKERS) builder.draft(marker).roles |= KEY_ROLES.marker;
  return builder.build();
}

/** The table of `terms`, of which the first `known` are those that `table` was built of. */
export function extendAliasTable(table: AliasTable, terms: readonly Term[], known: number): AliasTable {
  const builder = new AliasTableBuilder();
  builder.addTable(table);
  addTerms(builder, terms, known);
  return builder.build();
}

function addTerms(builder: AliasTableBuilder, terms: readonly Term[], from: number): void {
  const makers = makerNames(terms);
  for (let index = from; index < terms.length; index++) builder.addTerm(terms[index]!, index, makers);
}
