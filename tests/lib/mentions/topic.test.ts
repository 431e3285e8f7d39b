import { describe, expect, it } from "vitest";
import { compileGlossary } from "@/lib/glossary/compile";
import { Topic } from "@/lib/mentions/topic";
import { term } from "../../fixtures/tiny-glossary";

const NAMES = ["Abra", "Bebra", "Cobra", "Dobra", "Ebra", "Febra", "Gobra"];
const glossary = compileGlossary(NAMES.map((name) => term(name.toLowerCase(), "concept", [name])));
/** The last of them is the one in doubt, far from all others. */
const DOUBTED = NAMES.length - 1;
const FAR = 2_000;

/** Whether so many terms in the title and so many others at the beginning of a text settle a name at its end. */
function settles(inTitle: number, inText: number, length = FAR): boolean {
  const topic = new Topic(glossary, length);
  for (let term = 0; term < inTitle; term++) topic.addTitle(term);
  for (let term = inTitle; term < inTitle + inText; term++) {
    for (let time = 0; time < 5; time++) topic.add(10 * term + time, term);
  }
  return topic.supports(FAR, DOUBTED, "name");
}

describe("what an article is about", () => {
  it.each([
    ["five terms", 0, 5, true],
    ["four terms", 0, 4, false],
    ["one term", 0, 1, false],
    ["a term in the title, which counts twice, and three", 1, 3, true],
    ["a term in the title and two", 1, 2, false],
    ["two terms in the title and one", 2, 1, true],
    ["three terms in the title and none in the text, which is about something else then", 3, 0, false],
  ])("settles a name far away or not: %s", (_title, inTitle, inText, settled) => {
    expect(settles(inTitle, inText)).toBe(settled);
  });

  it("settles none where its terms are thinly spread", () => {
    expect(settles(0, 5, 16_000)).toBe(true);
    expect(settles(0, 5, 17_000)).toBe(false);
  });

  it.each([
    ["name", 1, 400, true],
    ["name", 1, 401, false],
    ["small", 2, 400, true],
    ["small", 1, 400, false],
    ["han", 2, 160, true],
    ["han", 2, 161, false],
    ["han", 1, 160, false],
  ] as const)(
    "settles a word written as a %s by %i terms at a distance of %i: %s",
    (kind, terms, away, settled) => {
      const topic = new Topic(glossary, 100_000);
      for (let term = 0; term < terms; term++) topic.add(1_000, term);
      expect(topic.supports(1_000 + away, DOUBTED, kind)).toBe(settled);
    },
  );
});
