import { describe, expect, it } from "vitest";
import { compileGlossary } from "@/lib/glossary/compile";
import { findCandidates } from "@/lib/mentions/candidates";
import { chooseShared } from "@/lib/mentions/choose-shared";
import type { Reason } from "@/lib/mentions/decision";
import { normalize } from "@/lib/text/normalize";
import { term } from "../../fixtures/tiny-glossary";

const glossary = compileGlossary([term("one", "concept", ["推理"]), term("two", "concept", ["推理"])]);

/** What becomes of the reasons of two terms that claim one name, at each of its places, in the order of the text. */
function chosen(reasons: (Reason | null)[], scores: readonly number[]): (Reason | null)[] {
  const { candidates } = findCandidates(normalize("推理，".repeat(reasons.length / 2)), glossary);
  chooseShared({
    candidates,
    reasons,
    isOwn: () => false,
    isListed: () => true,
    score: (index) => scores[index]!,
  });
  return reasons;
}

describe("a name that two terms claim", () => {
  it.each<[string, (Reason | null)[], number[], (Reason | null)[]]>([
    ["is the one's with more for it", [null, null], [1, 2], ["another-term", "cue-for"]],
    ["is left open to the first where nothing tells", [null, null], [0, 0], [null, "another-term"]],
    ["is left open where as much is for both", [null, null], [2, 2], [null, "another-term"]],
    ["is left open where all is against both", [null, null], [-2, -1], [null, "another-term"]],
    ["is left open where one has nothing for it", [null, null], [-2, 0], [null, "another-term"]],
    ["is the one's that needs no proof", [null, "unambiguous"], [0, 0], ["another-term", "unambiguous"]],
    ["is the one's that is defined", [null, "defined"], [9, 0], ["another-term", "defined"]],
    ["is none's that is refused", ["blocked", null], [9, 0], ["blocked", null]],
    [
      "is the one's that won elsewhere, where nothing tells",
      [null, null, null, null],
      [0, 2, 0, 0],
      ["another-term", "cue-for", "another-term", null],
    ],
    [
      "is rather the one's that needs no proof than the one's that won elsewhere",
      [null, null, "unambiguous", null],
      [0, 2, 0, 0],
      ["another-term", "cue-for", "unambiguous", "another-term"],
    ],
  ])("%s", (_title, reasons, scores, expected) => {
    expect(chosen(reasons, scores)).toEqual(expected);
  });
});
