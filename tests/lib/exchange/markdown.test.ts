import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { markdownFormat } from "@/lib/exchange/markdown";
import type { ArticleWithHighlights } from "@/lib/highlights/article";
import { sampleItem } from "../highlights/sample-highlight";
import { anyText } from "./arbitrary-library";
import { written } from "./written";

function write(...items: ArticleWithHighlights[]): string {
  return written(markdownFormat, items);
}

/** The front matter's data, read by the YAML library, and the text after it. */
function read(markdown: string): { matter: Record<string, unknown>; body: string } {
  const [, yaml = "", body = ""] = /^---\n(.*?\n)---\n(.*)$/s.exec(markdown) ?? [];
  return { matter: parse(yaml) as Record<string, unknown>, body };
}

const FULL = sampleItem(
  {
    title: "Routing in MoE",
    byline: "The lab",
    siteName: "Example",
    language: "zh-CN",
    publishedTime: "2024-12-31",
  },
  {
    quote: "First line\nsecond *line*",
    note: "A note with **weight**\n\n- and a list",
    tags: ["moe", "to read"],
    color: "green",
    selectors: [],
  },
  { quote: "Only a quote that is long enough to need no context", selectors: [] },
);

describe("one article as Markdown", () => {
  it("has its data in the front matter", () => {
    expect(read(write(FULL)).matter).toEqual({
      title: "Routing in MoE",
      source: "https://example.org/moe",
      author: "The lab",
      site: "Example",
      published: "2024-12-31",
      created: "2025-01-02T03:04:05Z",
      language: "zh-CN",
      tags: ["moe", "to-read"],
    });
  });

  it("has each highlight as quote, note, tags and a link to the passage", () => {
    expect(read(write(FULL)).body).toBe(`
> First line
>
> second \\*line\\*

A note with **weight**

- and a list

#moe #to-read

[2025-01-02T03:04:05Z](<https://example.org/moe#:~:text=First%20line,second%20*line*>) · green

> Only a quote that is long enough to need no context

[2025-01-02T03:04:05Z](<https://example.org/moe#:~:text=Only%20a%20quote%20that%20is%20long%20enough%20to%20need%20no%20context>) · yellow
`);
  });

  it("leaves out of the front matter what the page does not say", () => {
    expect(Object.keys(read(write(sampleItem({ language: "" }, {}))).matter)).toEqual([
      "title",
      "source",
      "created",
    ]);
  });

  it.each([
    'a: b # "c" \\ d',
    "---",
    "--- \n---\nx: y",
    "\ttab\nnewline",
    "😀 emoji 👩‍👩‍👧",
    "yes",
    "2025-01-02",
    "12:30",
    "- item",
    "{a: b}",
    "'quoted'",
    "%TAG !",
    "@ ` & * ! |",
    " spaces ",
    "\u0085\u2028\ufeff\u0000",
  ])("gives the title %j back from its front matter", (title) => {
    expect(read(write(sampleItem({ title }, {}))).matter.title).toBe(title);
  });

  it("gives any title and author back", () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (title, byline, tag) => {
        const { matter } = read(write(sampleItem({ title, byline }, { tags: [tag] })));
        expect(matter).toMatchObject({ source: "https://example.org/moe" });
        expect([matter.title ?? "", matter.author ?? ""]).toEqual([title, byline]);
      }),
    );
  });

  it("has every line of any quote behind a quotation mark", () => {
    fc.assert(
      fc.property(anyText, (quote) => {
        const { body } = read(write(sampleItem({}, { quote, selectors: [] })));
        const [block = "", ...rest] = body.trim().split("\n\n");
        for (const line of block.split("\n")) expect(line).toMatch(/^>/);
        expect(rest).toHaveLength(1);
      }),
    );
  });

  it.each([
    ["javascript:alert(1)", "2025-01-02T03:04:05Z · yellow"],
    ["data:text/html,x", "2025-01-02T03:04:05Z · yellow"],
    ["file:///home/a b.html", "[2025-01-02T03:04:05Z](<file:///home/a%20b.html>) · yellow"],
    ["https://example.org/a>b", "[2025-01-02T03:04:05Z](<https://example.org/a%3Eb#:~:text=q>) · yellow"],
  ])("links %s as %s", (url, line) => {
    expect(
      write(sampleItem({ url }, { quote: "q", selectors: [] }))
        .trim()
        .split("\n")
        .at(-1),
    ).toBe(line);
  });

  it("closes what a note leaves open", () => {
    const { body } = read(write(sampleItem({}, { note: "```py\nx = 1" }, { note: "<!-- later" })));
    expect(body).toContain("```py\nx = 1\n```\n\n[");
    expect(body).toContain("&lt;!-- later\n\n[");
  });
});

describe("several articles as Markdown", () => {
  it("have one front matter and each a heading and its data", () => {
    const other = sampleItem(
      { url: "https://example.org/b", title: "# 1. <b>", byline: "_x_" },
      { tags: ["moe"] },
    );
    const { matter, body } = read(write(FULL, other));
    expect(matter).toEqual({ title: "Termlight", created: "2025-01-02T03:04:05Z", tags: ["moe", "to-read"] });
    expect(body).toContain(
      "# Routing in MoE\n\n<https://example.org/moe> · Example · The lab · 2024-12-31 · zh-CN · 2025-01-02T03:04:05Z\n\n> First",
    );
    expect(body).toContain(
      "# \\# 1. \\<b>\n\n<https://example.org/b> · \\_x\\_ · en · 2025-01-02T03:04:05Z\n\n> ",
    );
  });

  it("are headed by their address where they have no title", () => {
    expect(write(sampleItem({ title: "" }, {}), FULL)).toContain("\n# https://example.org/moe\n");
  });

  it("make a valid file when there are none", () => {
    expect(read(write()).matter).toEqual({ title: "Termlight", created: "2025-01-02T03:04:05Z" });
  });
});
