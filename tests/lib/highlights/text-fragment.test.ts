import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { highlightLink, textFragmentLink } from "@/lib/highlights/text-fragment";
import { sampleHighlight } from "./sample-highlight";

const PAGE = "https://example.org/a";
const LONG = "A passage that is long enough to be found by itself, without what stands around.";

/** The directive's parts, decoded. */
function partsOf(link: string): string[] {
  return (link.split(":~:text=")[1] ?? "").split(",").map(decodeURIComponent);
}

function partsFor(quote: string, prefix = "", suffix = ""): string[] {
  return partsOf(textFragmentLink(PAGE, { quote, prefix, suffix }));
}

describe("the link to a passage", () => {
  it.each([
    ["https://example.org/a", "https://example.org/a#:~:text=two%20words"],
    ["https://example.org/a#", "https://example.org/a#:~:text=two%20words"],
    ["https://example.org/a#part", "https://example.org/a#part:~:text=two%20words"],
    ["https://example.org/a#/route", "https://example.org/a#/route:~:text=two%20words"],
    ["https://example.org/a#part:~:text=old", "https://example.org/a#part:~:text=two%20words"],
    ["file:///a.html", "file:///a.html"],
    ["chrome-extension://abc/welcome.html#x", "chrome-extension://abc/welcome.html#x"],
    ["", ""],
  ])("on %j is %j", (url, link) => {
    expect(textFragmentLink(url, { quote: "two words", prefix: "", suffix: "" })).toBe(link);
  });

  it("escapes what has a meaning in a directive", () => {
    const link = textFragmentLink(PAGE, { quote: "end-to-end, R&D 100% 稀疏", prefix: "", suffix: "" });
    expect(link).toBe(`${PAGE}#:~:text=end%2Dto%2Dend%2C%20R%26D%20100%25%20%E7%A8%80%E7%96%8F`);
  });

  it.each([
    ["a long one alone", LONG, "before it ", " after it", [LONG]],
    ["a short one in its context", "MoBA", "see how well ", " does it", ["how well-", "MoBA", "-does"]],
    [
      "context from the line before and after",
      "MoBA",
      "far away.\nNew line: ",
      "\nNext x",
      ["New line:-", "MoBA", "-Next"],
    ],
    [
      "a word that was cut, in whole",
      "arse atten",
      "the new sp",
      "tion works well",
      ["new-", "sparse attention", "-works"],
    ],
    [
      "a Chinese word that was cut, in whole",
      "意力机",
      "用了这种注",
      "制很好用",
      ["了这种-", "注意力机制", "-很好"],
    ],
    [
      "several lines by their ends",
      "First line here\nand the last",
      "",
      "",
      ["First line here", "and the last"],
    ],
    ["nothing", " \n ", "a", "b", [""]],
  ])("names %s", (_, quote, prefix, suffix, parts) => {
    expect(partsFor(quote, prefix, suffix)).toEqual(parts);
  });

  it("names a very long one by its first and last words, in whichever language", () => {
    expect(partsFor(`${"word ".repeat(80)}end`)).toEqual([
      "word word word word word word",
      "word word word word word end",
    ]);
    const [start = "", end = ""] = partsFor("稀疏注意力让模型更快。".repeat(40));
    expect("稀疏注意力让模型更快。".repeat(2)).toContain(start);
    expect(start.length + end.length).toBeLessThan(60);
    expect(end.endsWith("更快。")).toBe(true);
  });

  it("has only characters that can stand in an address, for any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string(), fc.string(), (quote, prefix, suffix) => {
        const link = textFragmentLink(PAGE, { quote, prefix, suffix });
        expect(link.replace(/%[0-9A-F]{2}/g, "")).toMatch(
          /^https:\/\/example\.org\/a(#:~:text=[\w.!~*'(),-]*)?$/,
        );
      }),
    );
  });

  it("of a highlight uses the context that was kept with it, or its quote alone", () => {
    const highlight = sampleHighlight({
      quote: "MoBA",
      selectors: [{ type: "TextQuoteSelector", exact: "MoBA", prefix: "see how ", suffix: "" }],
    });
    expect(partsOf(highlightLink(PAGE, highlight))).toEqual([" how-", "MoBA"].map((part) => part.trim()));
    expect(partsOf(highlightLink(PAGE, { ...highlight, selectors: [] }))).toEqual(["MoBA"]);
  });
});
