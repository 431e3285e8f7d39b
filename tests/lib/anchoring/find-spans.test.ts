// @vitest-environment jsdom
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Selector } from "@/lib/anchoring/selector";
import { describeRange } from "./describe-range";
import { findRange } from "./find-range";
import { rangeOf } from "./range-of-words";

const ARTICLE = `<nav>词光</nav><h1>稀疏注意力</h1><script>var skipped = "MoBA";</script>
<p>MoBA 把上下文切成块，再由门控网络选择其中一些块，其余的先放在一边。</p>
<h2>两种做法</h2>
<p>原生稀疏注意力由 <em>Deep</em>Seek 在二月公布，从预训练开始就这样训练。</p>
<p>A longer context needs more memory, and more of it has to be moved for every word.</p>
<p>Of these, the 'gate' it calls, read – mostly in order.</p><p>Its blocks are small.</p>`;

const NUMBERED = `<p>It is said that the model was trained for 12 days in all.</p>
<p>Nobody has told what it cost, or who paid for the electricity of all these machines.</p>`;

const found = (selectors: readonly Selector[]): string => {
  const result = findRange(selectors, document.body);
  return result.orphan ? result.why : result.range.toString();
};

/** Describes words of a page, changes the page, and looks for them. */
function afterwards(words: string, change: (page: string) => string, page = ARTICLE): string {
  document.body.innerHTML = page;
  const selectors = describeRange(rangeOf(words), document.body);
  const changed = change(page);
  expect(changed).not.toBe(page);
  document.body.innerHTML = changed;
  return found(selectors);
}

function movedToTheEnd(page: string): string {
  const paragraph = /<p>MoBA.*?<\/p>/.exec(page)![0];
  return page.replace(paragraph, "") + paragraph;
}

describe("a described passage", () => {
  it.each<[string, string, (page: string) => string, string]>([
    ["behind what was put in before it", "门控网络", (page) => `<p>后来加进来的。</p>${page}`, "门控网络"],
    ["in Traditional characters", "门控网络", (page) => page.replace("门控网络", "門控網絡"), "門控網絡"],
    ["with a full-width comma", "memory, and", (page) => page.replace("memory, ", "memory，"), "memory，and"],
    [
      "with a soft hyphen in it",
      "needs more",
      (page) => page.replace("needs", "ne\u00adeds"),
      "ne\u00adeds more",
    ],
    [
      "across markup that was put in",
      "由门控网络",
      (page) => page.replace("门控", "<b>门</b>控"),
      "由门控网络",
    ],
    [
      "with a word corrected",
      "needs more memory, and more of it",
      (page) => page.replace("memory", "memories"),
      "needs more memories, and more of it",
    ],
    ["in a paragraph that was moved", "其余的先放在一边", movedToTheEnd, "其余的先放在一边"],
    ["on two lines", "needs more", (page) => page.replace("needs more", "needs<br>more"), "needsmore"],
    [
      "with other white space",
      "needs more",
      (page) => page.replace("needs more", "needs \n\t\u00a0 more"),
      "needs \n\t\u00a0 more",
    ],
    [
      "without markup that it had",
      "DeepSeek 在二月",
      (page) => page.replace("<em>Deep</em>Seek", "<a>DeepSeek</a>"),
      "DeepSeek 在二月",
    ],
    [
      "in curly quotation marks",
      "the 'gate' it",
      (page) => page.replace("'gate'", "‘gate’"),
      "the ‘gate’ it",
    ],
    ["with another dash", "read – mostly", (page) => page.replace(" – ", "—"), "read—mostly"],
    [
      "between adverts on both sides",
      "公布",
      (page) => page.replace("在二月公布", "<p>广告一则。</p>公布<p>又一则广告。</p>"),
      "公布",
    ],
    [
      "around an advert between its paragraphs",
      "gate' it calls, read – mostly in order.Its blocks are",
      (page) => page.replace("</p><p>Its", "</p><div>Buy now</div><p>Its"),
      "gate' it calls, read – mostly in order.Buy nowIts blocks are",
    ],
  ])("is found %s", (_fact, words, change, expected) => {
    expect(afterwards(words, change)).toBe(expected);
  });

  it.each<[string, string, (page: string) => string]>([
    ["whose words are gone", "门控网络", (page) => page.replace("再由门控网络选择其中一些块，", "")],
    ["whose paragraph is gone", "needs more memory", (page) => page.replace(/<p>A longer.*<\/p>/, "")],
    ["of two characters of which one is left", "原生", (page) => page.replace("原生稀疏", "原样稀疏")],
  ])("is an orphan %s", (_fact, words, change) => {
    expect(afterwards(words, change)).toBe("missing");
  });

  const list = (rows: readonly string[]): string =>
    `<ul>${rows.map((row) => `<li>${row}</li>`).join("")}</ul>`;
  const ROWS = [
    "Team Alpha won the game in March.",
    "Team Beta won the game in April.",
    "Team Gamma lost in May.",
  ];

  it.each(["won the game", ROWS[0]!, "Alpha won the game in"])(
    "is not its look-alike that stays: %s",
    (words) => {
      expect(afterwards(words, () => list(ROWS.slice(1)), list(ROWS))).toBe("missing");
    },
  );

  it.each([7, 93, 300])(
    "is not row %d of the same long list, which was not there when it was kept",
    (row) => {
      const rowsFrom = (first: number): string =>
        list(
          Array.from(
            { length: 8 },
            (_, index) => `Run ${first + index} ended after ${(first + index) * 3} minutes.`,
          ),
        );
      const words = "Run 3 ended after 9 minutes.";
      expect(afterwards(words, () => rowsFrom(row), rowsFrom(0))).toBe("missing");
    },
  );

  it("is found with another number, where all around it is as it was", () => {
    expect(afterwards("trained for 12 days", (page) => page.replace("12", "14"), NUMBERED)).toBe(
      "trained for 14 days",
    );
  });

  it("is found where those before it are gone, among records of one pattern", () => {
    const record = (run: number): string =>
      `Run ${run} took ${(run * 7) % 50} minutes and ended without an error.`;
    const records = (from: number): string[] =>
      Array.from({ length: 12 }, (_, index) => record(from + index));
    expect(afterwards(record(3), () => list(records(3)), list(records(0)))).toBe(record(3));
    expect(afterwards(record(3), () => list(records(4)), list(records(0)))).toBe("missing");
  });

  it("is found again in the page as it was, whatever the page", () => {
    const word = fc.constantFrom("模型", "attention", "，", "的", "DeepSeek", " ", "MoBA", "稀疏", ". ");
    const words = fc.array(word, { minLength: 5, maxLength: 60 });
    const paragraphs = fc.array(words, { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(paragraphs, fc.nat(), fc.nat(), (page, a, b) => {
        document.body.innerHTML = page.map((paragraph) => `<p>${paragraph.join("")}</p>`).join("");
        const text = document.body.firstElementChild!.firstChild as Text;
        const range = document.createRange();
        const start = a % text.data.length;
        range.setStart(text, start);
        range.setEnd(text, Math.min(text.data.length, start + 1 + (b % 40)));
        fc.pre(range.toString().trim() === range.toString());
        const result = findRange(describeRange(range, document.body), document.body);
        const there = result.orphan ? result.why : [result.range.toString(), result.range.startOffset];
        expect(there).toEqual([range.toString(), start]);
      }),
    );
  });
});

describe("selectors that others wrote", () => {
  const WORDS = "门控网络选择其中一些块";
  const inTextContent = (): number => document.body.textContent!.indexOf(WORDS);
  const byPath = (container: string): Selector => ({
    type: "RangeSelector",
    startContainer: container,
    startOffset: 15,
    endContainer: container,
    endOffset: 26,
  });
  const quote = (prefix: string, suffix: string): Selector => ({
    type: "TextQuoteSelector",
    exact: WORDS,
    prefix,
    suffix,
  });

  it.each<[string, () => Selector[]]>([
    ["a path from the body with offsets in text content", () => [byPath("/p[1]")]],
    ["a path from the document", () => [byPath("/html[1]/body[1]/p[1]")]],
    ["a path to a text node", () => [byPath("/p[1]/text()[1]")]],
    [
      "a position in text content that counts scripts",
      () => [{ type: "TextPositionSelector", start: inTextContent(), end: inTextContent() + WORDS.length }],
    ],
    ["a quote without context", () => [quote("", "")]],
    [
      "a quote with 32 characters of text content around",
      () => {
        const [before, after] = document.body.textContent!.split(WORDS);
        return [quote(before!.slice(-32), after!.slice(0, 32))];
      },
    ],
    ["a path to an element in the middle of it", () => [byPath("/body[1]/p[1]")]],
    [
      "a position alone, counted in UTF-16 units behind signs of two",
      () => {
        document.body.insertAdjacentHTML("afterbegin", "<p>🙂🙂 𠮷</p><noscript>MoBA</noscript>");
        return [
          { type: "TextPositionSelector", start: inTextContent(), end: inTextContent() + WORDS.length },
        ];
      },
    ],
    ["a quote beside a path that leads elsewhere", () => [byPath("/p[3]"), quote("", "")]],
  ])("find it by %s", (_what, selectors) => {
    document.body.innerHTML = ARTICLE;
    expect(found(selectors())).toBe(WORDS);
  });

  it.each<[string, Selector[]]>([
    ["a path that leads nowhere", [byPath("/p[9]")]],
    ["a path that is none", [byPath("//*[@id='x']")]],
    ["a position behind the end", [{ type: "TextPositionSelector", start: 9_000, end: 9_010 }]],
    ["nothing", []],
    ["an empty quote", [{ type: "TextQuoteSelector", exact: "", prefix: "", suffix: "" }]],
  ])("find nothing by %s", (_what, selectors) => {
    document.body.innerHTML = ARTICLE;
    expect(findRange(selectors, document.body)).toMatchObject({ orphan: true });
  });

  it.each(["模型", "块", "the"])("do not choose between places that say %s alike", (exact) => {
    document.body.innerHTML = `<p>甲说${exact} 如此。乙想${exact} 未必。</p>`;
    expect(
      findRange([{ type: "TextQuoteSelector", exact, prefix: "", suffix: "" }], document.body),
    ).toMatchObject({
      orphan: true,
    });
  });
});
