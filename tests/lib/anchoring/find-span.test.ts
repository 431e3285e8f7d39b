// @vitest-environment jsdom
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describeSpan } from "@/lib/anchoring/describe-span";
import { findSpan } from "@/lib/anchoring/find-span";
import { foldedIndex, foldText } from "@/lib/anchoring/fold-text";
import { matchQuote } from "@/lib/anchoring/match-quote";
import { rangeOfSpan } from "@/lib/page-text/locate";
import { readPageText } from "@/lib/page-text/read-page-text";
import { runAtOnce } from "@/lib/page-text/time-slices";

const quote = (exact: string, prefix = "", suffix = "", start?: number) => ({ exact, prefix, suffix, start });
const found = (text: string, wanted: ReturnType<typeof quote>): string | null => {
  const { span } = matchQuote(foldText(text), wanted);
  return span && text.slice(span.start, span.end);
};

describe("matchQuote", () => {
  it.each([
    ["the words as they were", "甲乙丙丁", quote("乙丙"), "乙丙"],
    [
      "across a line break that came",
      "sparse\nattention here",
      quote("sparse attention"),
      "sparse\nattention",
    ],
    ["without a line break that went", "稀疏注意力", quote("稀疏\n注意力"), "稀疏注意力"],
    [
      "across soft hyphens and zero-width spaces",
      "at\u00adten\u200btion",
      quote("attention"),
      "at\u00adten\u200btion",
    ],
    ["nothing for words that are gone", "甲乙", quote("丙"), null],
    ["nothing for an empty quote", "甲乙", quote("  "), null],
  ])("finds %s", (_fact, text, wanted, expected) => {
    expect(found(text, wanted)).toBe(expected);
  });

  const twice = "Team Alpha won the game. Later on Team Beta won the game.";
  it("chooses among equal words by what stands around them", () => {
    const match = matchQuote(foldText(twice), quote("won the game", "Team Beta ", "."));
    expect(match.span?.start).toBe(twice.lastIndexOf("won"));
  });

  it("chooses among equal words by their place when what stands around them is equal", () => {
    const text = "同样的话。同样的话。同样的话。";
    const match = matchQuote(foldText(text), quote("同样的话", "", "。", 5));
    expect(match.span?.start).toBe(5);
  });

  it("takes a tie between look-alikes for no match", () => {
    expect(matchQuote(foldText("模型甲，模型甲。"), quote("模型", "x", "y"))).toEqual({
      span: null,
      why: "ambiguous",
    });
  });

  it("does not put a short quote on the same word in another sentence", () => {
    const text = "这里讲的是完全不同的事情，只是也提到了模型这个词而已。";
    const wanted = quote("模型", "研究者在二月公布了一个新的", "，它用稀疏注意力处理长文本。", 8);
    expect(matchQuote(foldText(text), wanted).span).toBeNull();
  });

  it("says nothing wrong about a page that consists of one repeated word", () => {
    expect(matchQuote(foldText("the ".repeat(50_000)), quote("the", "a", "b")).span).toBeNull();
  });
});

describe("foldText", () => {
  it("leads every unit back to where it stood", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("a", "稀", " ", "\n", "\u00ad", "\u200b", "\ud842") }),
        (text) => {
          const folded = foldText(text);
          expect([...folded.offsets].map((offset) => text[offset]).join("")).toBe(folded.text);
          folded.offsets.forEach((offset, index) => {
            expect(foldedIndex(folded, offset)).toBe(index);
          });
        },
      ),
    );
  });
});

describe("a described passage", () => {
  const words = fc.array(fc.constantFrom("模型", "attention", "，", "的", "DeepSeek", "稀疏", ". "), {
    minLength: 5,
    maxLength: 60,
  });

  it("is found where it was", () => {
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 5 }), fc.nat(), fc.nat(), (paragraphs, a, b) => {
        document.body.innerHTML = paragraphs.map((p) => `<p>${p.join("")}</p>`).join("");
        const page = runAtOnce(readPageText(document.body));
        const start = Math.min(a, b) % page.text.length;
        const end = Math.min(page.text.length, start + 1 + (Math.max(a, b) % 40));
        fc.pre(page.text.slice(start, end).trim() === page.text.slice(start, end));
        const selectors = describeSpan(page, { start, end }, rangeOfSpan(page, { start, end })!);
        expect(findSpan(selectors, foldText(page.text))).toMatchObject({ span: { start, end } });
      }),
    );
  });

  it("is found behind a paragraph that was put before it", () => {
    const sentence = "MoBA 把上下文切成块，再由门控网络选择其中一些块。";
    document.body.innerHTML = `<p>开头的一段。</p><p>${sentence}</p><p>结尾的一段。</p>`;
    const page = runAtOnce(readPageText(document.body));
    const span = { start: page.text.indexOf("门控网络"), end: page.text.indexOf("门控网络") + 4 };
    const selectors = describeSpan(page, span, rangeOfSpan(page, span)!);
    document.body.firstElementChild!.insertAdjacentHTML("afterend", "<p>后来加进来的广告。</p>");
    const later = runAtOnce(readPageText(document.body));
    const { span: there } = findSpan(selectors, foldText(later.text));
    expect(there && later.text.slice(there.start - 2, there.end)).toBe("再由门控网络");
  });

  it("has an XPath and offsets of its ends", () => {
    document.body.innerHTML = "<p>one</p><p>two <b>three</b> four</p>";
    const page = runAtOnce(readPageText(document.body));
    const span = { start: page.text.indexOf("three"), end: page.text.indexOf("four") + 2 };
    expect(describeSpan(page, span, rangeOfSpan(page, span)!)[2]).toEqual({
      type: "RangeSelector",
      startContainer: "/body[1]/p[2]/b[1]",
      startOffset: 0,
      endContainer: "/body[1]/p[2]",
      endOffset: 12,
    });
  });

  it("is an orphan without a quote", () => {
    expect(findSpan([{ type: "TextPositionSelector", start: 0, end: 3 }], foldText("abc"))).toEqual({
      span: null,
      why: "no-quote",
    });
  });
});
