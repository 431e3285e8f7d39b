import { describe, expect, it } from "vitest";
import { termDirectory } from "@/entrypoints/library/term-directory";
import { FIRST_CHOICE, type TermChoice, termRows } from "@/entrypoints/library/term-rows";
import type { ListedTerm } from "@/lib/messages/library-protocol";

const term = (id: string, name: string, changes: Partial<ListedTerm> = {}): ListedTerm => ({
  id,
  kind: "model",
  own: false,
  name: { en: name, zh: name },
  aliases: [],
  ...changes,
});

const TERMS = [
  term("b", "Beta", { name: { en: "Beta", zh: "贝塔稀疏" }, kind: "method" }),
  term("a", "Alpha", { aliases: ["ALP-1"] }),
  term("d", "Delta", { own: true }),
  term("c", "Gamma 10"),
  term("e", "Gamma 9"),
];
const TOTALS = new Map([
  ["a", { mentions: 5, articles: 2, firstSeenAt: 30, lastSeenAt: 40 }],
  ["b", { mentions: 9, articles: 1, firstSeenAt: 10, lastSeenAt: 20 }],
  ["d", { mentions: 5, articles: 3, firstSeenAt: 20, lastSeenAt: 90 }],
]);

function listed(choice: Partial<TermChoice>): string[] {
  const rows = termRows(termDirectory(TERMS), TOTALS, { ...FIRST_CHOICE, ...choice }, ({ kind, own }) =>
    own ? "yours" : kind,
  );
  return rows.map(({ name }) => name);
}

describe("the list of terms", () => {
  it.each<[string, Partial<TermChoice>, string[]]>([
    ["what was met, in most articles first", {}, ["Delta", "Alpha", "Beta"]],
    ["those of one rank by name", { column: "mentions" }, ["Beta", "Alpha", "Delta"]],
    ["the other way round", { column: "mentions", descending: false }, ["Alpha", "Delta", "Beta"]],
    ["by when it was first met", { column: "first", descending: false }, ["Beta", "Delta", "Alpha"]],
    ["by when it was last met", { column: "last" }, ["Delta", "Alpha", "Beta"]],
    ["by kind, then name", { column: "kind", descending: false }, ["Beta", "Alpha", "Delta"]],
    [
      "all of the glossary, numbers by their value",
      { unmet: true, column: "name", descending: false },
      ["Alpha", "Beta", "Delta", "Gamma 9", "Gamma 10"],
    ],
    [
      "what was not met behind all others, whichever way it is sorted",
      { unmet: true, column: "last", descending: false },
      ["Beta", "Alpha", "Delta", "Gamma 9", "Gamma 10"],
    ],
    ["a kind alone", { unmet: true, kind: "method" }, ["Beta"]],
    ["a kind without own terms of it", { kind: "model" }, ["Alpha"]],
    ["the reader's own", { kind: "own" }, ["Delta"]],
    ["by a name in any case", { typed: "ALPH" }, ["Alpha"]],
    ["by a name in the other language, Traditional for Simplified", { typed: "稀疏" }, ["Beta"]],
    ["by another way to write it", { typed: "alp-1" }, ["Alpha"]],
    ["without its hyphen", { typed: "alp1" }, ["Alpha"]],
    ["by words of several names", { typed: "稀疏 beta" }, ["Beta"]],
    ["by its plural", { typed: "deltas" }, ["Delta"]],
    ["nothing for what is no term", { typed: "zzz", unmet: true }, []],
  ])("has %s", (_, choice, names) => {
    expect(listed(choice)).toEqual(names);
  });
});
