/**
 * Checks the bundled glossary and prints what a person should look at: how many terms there are by kind and level, terms
 * without a source, aliases that two terms claim, definitions over length, related links that go one way only. Ends with
 * exit code 1 when data breaks the schema.
 */
import { bundledTerms } from "@/lib/glossary/bundled";
import { DEFINITION_LENGTH, termSchema } from "@/lib/glossary/schema";
import { TERM_KINDS, type Term } from "@/lib/glossary/term";
import { normalizeString } from "@/lib/text/normalize";

const LANGUAGES = ["en", "zh"] as const;

function print(title: string, lines: readonly string[]): void {
  console.log(`\n${title}: ${lines.length === 0 ? "none" : lines.length}`);
  for (const line of lines) console.log(`  ${line}`);
}

function counts(terms: readonly Term[]): string[] {
  const of = (kind: string, level: string) =>
    terms.filter((term) => term.kind === kind && term.level === level).length;
  return TERM_KINDS.map(
    (kind) =>
      `${kind.padEnd(16)}${String(of(kind, "core")).padStart(4)} core ${String(of(kind, "basic")).padStart(4)} basic`,
  );
}

function sharedAliases(terms: readonly Term[]): string[] {
  const claims = new Map<string, Set<string>>();
  for (const { id, aliases } of terms) {
    for (const alias of aliases) {
      const key = normalizeString(alias.text).toLowerCase().replaceAll("-", " ");
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

function oneWayLinks(terms: readonly Term[]): string[] {
  const related = new Map(terms.map((term) => [term.id, term.related]));
  return terms.flatMap(({ id, related: others }) =>
    others.filter((other) => !related.get(other)?.includes(id)).map((other) => `${id} → ${other}`),
  );
}

function brokenTerms(terms: readonly Term[]): string[] {
  return terms.flatMap((term) =>
    (termSchema.safeParse(term).error?.issues ?? []).map(
      ({ path, message }) => `${term.id}, ${path.join(".")}: ${message}`,
    ),
  );
}

const broken = brokenTerms(bundledTerms);
console.log(`${bundledTerms.length} terms`);
for (const line of counts(bundledTerms)) console.log(`  ${line}`);
print("Against the schema", broken);
print(
  "Without a source",
  bundledTerms.filter((term) => term.links.length === 0).map((term) => term.id),
);
print("Aliases that two terms claim", sharedAliases(bundledTerms));
print("Definitions over length", longDefinitions(bundledTerms));
print("Related one way only", oneWayLinks(bundledTerms));
if (broken.length > 0) process.exitCode = 1;
