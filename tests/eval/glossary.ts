import { parseArgs } from "node:util";
import { DEFINITION_LENGTH } from "@/lib/glossary/schema";
import { TERM_KINDS, type Term } from "@/lib/glossary/term";
import { runCommand } from "../commands/run-command";
import { checkGlossary, type Draft } from "./check-glossary";
import { glossaryFiles } from "./glossary-files";
import { sharedAliases } from "./shared-aliases";

const USAGE = `usage: glossary

Checks the data files of the bundled glossary and prints what a person should look at: how many terms there are by kind
and level, what is wrong in the data by file, term and field, terms without a source, definitions over length; and, for
judgement, terms with fewer than three or more than eight related ones, aliases that two terms claim, and related links
that go one way only. Ends with exit code 1 when something is wrong; the last three lists are no fault.`;

const LANGUAGES = ["en", "zh"] as const;
const LEAST_RELATED = 3;
const MOST_RELATED = 8;

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

function longDefinitions(drafts: readonly Draft[]): string[] {
  return drafts.flatMap(({ where, definition }) =>
    LANGUAGES.filter((language) => definition[language].length > DEFINITION_LENGTH[language]).map(
      (language) =>
        `${where} (${language}): ${definition[language].length} of ${DEFINITION_LENGTH[language]}`,
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

await runCommand(USAGE, (args) => {
  parseArgs({ args, options: {} });
  const { terms, drafts, faults } = checkGlossary(glossaryFiles());
  const oneWay = oneWayLinks(terms);
  console.log(`${terms.length} terms`);
  printCounts(terms);
  print("Wrong in the data", faults);
  print(
    "Terms without a source",
    drafts.filter(({ links }) => links.length === 0).map(({ where }) => where),
  );
  print("Definitions over length", longDefinitions(drafts));
  print(
    "Related terms fewer than three or more than eight",
    terms
      .filter(({ related }) => related.length < LEAST_RELATED || related.length > MOST_RELATED)
      .map(({ id, related }) => `${id}: ${related.length}`),
  );
  print("Aliases that two terms claim", sharedAliases(terms));
  print(
    "Related links one way only",
    oneWay.map(([id, others]) => `${id} → ${others.join(", ")}`),
    oneWay.flatMap(([, others]) => others).length,
  );
  if (faults.length > 0) process.exitCode = 1;
});
