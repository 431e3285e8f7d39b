/**
 * Checks the bundled glossary and prints what a person should look at: how many terms there are by kind and level, what
 * is wrong in the data, terms without a source, definitions over length, aliases that two terms claim, related links
 * that go one way only. Ends with exit code 1 when something is wrong; the last two lists are for judgement and are
 * no fault.
 */
import { aliasTexts } from "@/lib/glossary/alias-texts";
import { bundledTerms } from "@/lib/glossary/bundled";
import { DEFINITION_LENGTH } from "@/lib/glossary/schema";
import { TERM_KINDS, type Term } from "@/lib/glossary/term";
import { normalizeString } from "@/lib/text/normalize";
import { glossaryFaults } from "./glossary-faults";
import { runCommand } from "./run-command";

const LANGUAGES = ["en", "zh"] as const;

/** Prints a heading with the number of items, and under it a line for each. */
function print(title: string, lines: readonly string[], items = lines.length): void {
  console.log(`\n${title}: ${items === 0 ? "none" : items}`);
  for (const line of lines) console.log(`  ${line}`);
}

/** One line of the table of counts. */
function row(name: string, terms: readonly Term[]): string {
  const core = terms.filter(({ level }) => level === "core").length;
  const cells = [core, terms.length - core, terms.length].map((count) => String(count).padStart(7));
  return `  ${name.padEnd(16)}${cells.join("")}`;
}

function printCounts(terms: readonly Term[]): void {
  console.log(`  ${"kind".padEnd(16)}${["core", "basic", "all"].map((head) => head.padStart(7)).join("")}`);
  for (const kind of TERM_KINDS) {
    const ofKind = terms.filter((term) => term.kind === kind);
    console.log(row(kind, ofKind));
  }
  console.log(row("all", terms));
}

function sharedAliases(terms: readonly Term[]): string[] {
  const claims = new Map<string, Set<string>>();
  for (const { id, aliases } of terms) {
    for (const text of aliases.flatMap(aliasTexts)) {
      const key = normalizeString(text).toLowerCase().replaceAll("-", " ");
      claims.set(key, (claims.get(key) ?? new Set()).add(id));
    }
  }
  return [...claims]
    .filter(([, ids]) => ids.size > 1)
    .map(([alias, ids]) => `${alias}: ${[...ids].join(", ")}`);
}

function longDefinitions(terms: readonly Term[]): string[] {
  return terms.flatMap(({ id, definition }) =>
    LANGUAGES.filter((language) => definition[language].length > DEFINITION_LENGTH[language]).map(
      (language) => `${id} (${language}): ${definition[language].length} of ${DEFINITION_LENGTH[language]}`,
    ),
  );
}

/** For each term, the related ones that do not lead back to it. */
function oneWayLinks(terms: readonly Term[]): [id: string, others: string[]][] {
  const related = new Map(terms.map((term) => [term.id, term.related]));
  return terms
    .map(({ id, related: others }): [string, string[]] => [
      id,
      others.filter((other) => !related.get(other)?.includes(id)),
    ])
    .filter(([, others]) => others.length > 0);
}

runCommand(() => {
  const faults = glossaryFaults(bundledTerms);
  const oneWay = oneWayLinks(bundledTerms);
  console.log(`${bundledTerms.length} terms`);
  printCounts(bundledTerms);
  print("Wrong in the data", faults);
  print(
    "Terms without a source",
    bundledTerms.filter((term) => term.links.length === 0).map((term) => term.id),
  );
  print("Definitions over length", longDefinitions(bundledTerms));
  print("Aliases that two terms claim", sharedAliases(bundledTerms));
  print(
    "Related links one way only",
    oneWay.map(([id, others]) => `${id} → ${others.join(", ")}`),
    oneWay.flatMap(([, others]) => others).length,
  );
  if (faults.length > 0) process.exitCode = 1;
});
