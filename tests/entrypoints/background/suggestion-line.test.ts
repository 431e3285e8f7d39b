// @vitest-environment jsdom
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type LinePart, suggestionLine } from "@/entrypoints/background/omnibox/suggestion-line";
import { findMatches } from "@/lib/search/find-matches";
import { parseQuery } from "@/lib/search/parse-query";
import { phrasesToMark } from "@/lib/search/query";

function line(parts: readonly (string | LinePart)[], typed = "", markup = true): string {
  const phrases = phrasesToMark(parseQuery(typed));
  const given = parts.map((part) => (typeof part === "string" ? { text: part, dim: false } : part));
  return suggestionLine(given, (text) => findMatches(text, phrases), markup);
}

/** The line as a reader of XML sees it; throws where it is none. */
function seen(xml: string): string {
  const document = new DOMParser().parseFromString(`<line>${xml}</line>`, "text/xml");
  const fault = document.querySelector("parsererror");
  if (fault) throw new Error(`${fault.textContent}: ${xml}`);
  return document.documentElement.textContent;
}

describe("suggestionLine", () => {
  it.each([
    [["MoBA"], "mo", "<match>Mo</match>BA"],
    [["稀疏注意力"], "稀疏", "<match>稀疏</match>注意力"],
    [["機器學習"], "机器", "<match>機器</match>學習"],
    [
      ["MoBA", { text: "sparse attention", dim: true }],
      "attention",
      "MoBA <dim>·</dim> <dim>sparse <match>attention</match></dim>",
    ],
    [['a < b & "c"', ""], "", "a &lt; b &amp; &quot;c&quot;"],
    [["two\n\tlines\u0000"], "", "two lines"],
  ] as const)("makes %j searched for “%s” into %s", (parts, typed, expected) => {
    expect(line(parts, typed)).toBe(expected);
  });

  it("is plain text where the browser reads no markup", () => {
    expect(line(["a < b", { text: "c & d", dim: true }], "b", false)).toBe("a < b · c & d");
  });

  it("shows a long text around its first match", () => {
    const shown = seen(line([`${"word ".repeat(200)}needle ${"word ".repeat(200)}`], "needle"));
    expect(shown).toMatch(/^….*needle.*…$/);
    expect(shown.length).toBeLessThan(160);
  });

  it("is well-formed and says what was given, whatever that holds", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({ unit: "grapheme" }),
      fc.constant("<match>&amp;</dim>]]>"),
    );
    fc.assert(
      fc.property(text, fc.string(), fc.boolean(), (given, typed, dim) => {
        const xml = line([{ text: given, dim }], typed);
        const plain = line([{ text: given, dim }], typed, false);
        expect(seen(xml)).toBe(plain);
      }),
    );
  });
});
