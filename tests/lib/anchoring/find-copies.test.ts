// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { describeRange } from "./describe-range";
import { findRange } from "./find-range";
import { rangeOf } from "./range-of-words";

describe("a passage whose words stand in several places", () => {
  it("is told from equal ones by counting, as long as there are as many", () => {
    const page = (copies: number): string => "<p>同样的话。</p>".repeat(copies);
    document.body.innerHTML = page(3);
    const selectors = describeRange(rangeOf("同样的话", 1), document.body);
    document.body.innerHTML = `<h1>后来</h1>${page(3)}`;
    const result = findRange(selectors, document.body);
    const [, second] = document.querySelectorAll("p");
    expect(result.orphan ? null : result.range.startContainer.parentElement).toBe(second);
    document.body.innerHTML = page(2);
    expect(findRange(selectors, document.body)).toMatchObject({ orphan: true });
  });

  const SAME = "the cache grows";
  const article = (first: string, second: string, third: string): string =>
    `<h1>Long prompts</h1><p id="first">${first}</p><p>Nothing is read twice here, as everybody knows.</p>` +
    `<p id="second">${second}</p><p>The blocks are chosen by a gate, a few at a time.</p><p id="third">${third}</p>`;
  const SENTENCES = [
    `With each word that is written ${SAME} by one row.`,
    `Whoever asks for more finds that ${SAME} without end.`,
    `In the table below ${SAME} from left to right.`,
  ] as const;
  const [FIRST, SECOND, THIRD] = SENTENCES;
  const ADVERT = "<br>Buy now, pay later, read never.<br>";

  it.each<[string, string, string]>([
    ["with adverts on both sides", article(FIRST, `${ADVERT}${SAME}${ADVERT}`, THIRD), "second"],
    [
      "with all of its sentence but it rewritten",
      article(FIRST, `Slowly ${SAME}, they say.`, THIRD),
      "second",
    ],
    ["where another one was put in", article(FIRST, SECOND, `${THIRD} At night ${SAME} as well.`), "second"],
    ["where the others are gone", article("One.", SECOND, "Three."), "second"],
    ["where its paragraph comes first", article(SECOND, FIRST, THIRD), "first"],
    ["where its paragraph comes last", article(FIRST, THIRD, SECOND), "third"],
    ["and not another when it is gone", article(FIRST, "Whoever asks for more.", THIRD), "missing"],
    ["and not another when its paragraph is gone", article(FIRST, THIRD, "Three."), "missing"],
  ])("is found %s", (_fact, later, expected) => {
    document.body.innerHTML = article(...SENTENCES);
    const selectors = describeRange(rangeOf(SAME, 1), document.body);
    document.body.innerHTML = later;
    const result = findRange(selectors, document.body);
    const id = (node: Node): string | undefined => node.parentElement!.closest("[id]")?.id;
    expect(result.orphan ? result.why : [result.range.toString(), id(result.range.startContainer)]).toEqual(
      expected === "missing" ? expected : [SAME, expected],
    );
  });
});
