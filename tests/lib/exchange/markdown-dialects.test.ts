import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { markdownFormat, templateFaults } from "@/lib/exchange/markdown";
import { MARKDOWN_WRITERS } from "@/lib/exchange/markdown-dialects";
import type { ArticleWithHighlights } from "@/lib/highlights/article";
import {
  MARKDOWN_DIALECTS,
  type MarkdownDialect,
  type MarkdownTemplate,
} from "@/lib/settings/markdown-choice";
import { sampleItem } from "../highlights/sample-highlight";
import { anyLibrary, anyText } from "./arbitrary-library";
import { written } from "./written";

function write(
  dialect: MarkdownDialect,
  items: ArticleWithHighlights[],
  template: MarkdownTemplate | null = null,
): string {
  return written(markdownFormat, items, { markdown: { dialect, template } });
}

const FULL = sampleItem(
  { title: "Routing: in MoE", byline: "The lab", siteName: "Example", publishedTime: "2024-12-31" },
  {
    quote: "First line\nsecond *line*",
    note: "A note\nof two lines",
    tags: ["moe", "to read"],
    selectors: [],
  },
  { quote: "Only a quote that is long enough to need no context", selectors: [] },
);
const LINK =
  "[2025-01-02T03:04:05Z](<https://example.org/moe#:~:text=Only%20a%20quote%20that%20is%20long%20enough%20to%20need%20no%20context>)";

describe("Markdown for Logseq", () => {
  it("is an outline with properties, the page's first", () => {
    expect(write("logseq", [FULL])).toBe(`title:: Routing: in MoE
source:: https://example.org/moe
author:: The lab
site:: Example
published:: 2024-12-31
created:: 2025-01-02T03:04:05Z
language:: en
tags:: moe, to read

- > First line
  >
  > second \\*line\\*
  kept:: [2025-01-02T03:04:05Z](<https://example.org/moe#:~:text=First%20line,second%20*line*>)
  color:: yellow
  tags:: moe, to read
  - A note
    of two lines
- > Only a quote that is long enough to need no context
  kept:: ${LINK}
  color:: yellow
`);
  });

  it("has one line for each of the page's properties, for any article", () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (title, byline, tag) => {
        const [head = ""] = write("logseq", [sampleItem({ title, byline }, { tags: [tag] })]).split("\n\n- ");
        for (const line of head.split("\n")) expect(line).toMatch(/^[a-z]+:: \S/);
      }),
    );
  });
});

describe("Markdown for any program", () => {
  it("begins with a heading and the article's data", () => {
    expect(write("plain", [FULL])).toMatch(
      /^# Routing: in MoE\n\n<https:\/\/example\.org\/moe> · Example · The lab · 2024-12-31 · en · 2025-01-02T03:04:05Z\n\n> First line\n>\n/,
    );
  });
});

describe("a reader's template", () => {
  const template = {
    article: "{{count}}: {{title|upper}}\n{{highlights}}",
    highlight: "{{number}}. {{quote|line}}",
  };

  it("decides what is written", () => {
    expect(write("plain", [FULL], template)).toBe(
      "2: ROUTING: IN MOE\n1. First line second \\*line\\*\n\n2. Only a quote that is long enough to need no context\n",
    );
  });

  it("keeps the data at the head, where the dialect has such", () => {
    expect(write("obsidian", [FULL], template)).toMatch(
      /^---\ntitle: "Routing: in MoE"\n[\s\S]*\n---\n\n2: /,
    );
  });

  it.each([
    [{ article: "{{title}}", highlight: "{{quote}}" }, "no-highlights", undefined],
    [{ article: "{{highlights", highlight: "{{quote}}" }, "unclosed-tag", undefined],
    [{ article: "{{highlights}}", highlight: "{{author}}" }, undefined, "unknown-variable"],
    [{ article: "{{highlights}}", highlight: "{{quote}}" }, undefined, undefined],
  ])("%j is checked", (source, article, highlight) => {
    const faults = templateFaults(source);
    expect([faults.article[0]?.rule, faults.highlight[0]?.rule]).toEqual([article, highlight]);
  });

  it("that is not in order writes nothing", () => {
    expect(() => write("plain", [FULL], { article: "{{highlights}}", highlight: "{{" })).toThrow(RangeError);
  });
});

describe.each(MARKDOWN_DIALECTS)("the usual template for %s", (dialect) => {
  it("is in order", () => {
    expect(templateFaults(MARKDOWN_WRITERS[dialect].template)).toEqual({ article: [], highlight: [] });
  });

  it("names every article and ends in one line break, for any library", () => {
    fc.assert(
      fc.property(anyLibrary, (items) => {
        const text = write(dialect, items);
        if (items.length > 0) expect(text).toMatch(/[^\n]\n$/);
        // No braces of the template are left.
        const own = JSON.stringify(items);
        if (!own.includes("{{")) expect(text).not.toContain("{{");
      }),
    );
  });
});
