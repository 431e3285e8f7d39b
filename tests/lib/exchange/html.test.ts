// @vitest-environment jsdom
import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { htmlFormat } from "@/lib/exchange/html";
import { HTML_STYLE, HTML_STYLE_HASH } from "@/lib/exchange/html-style";
import { richText } from "@/lib/exchange/rich-text";
import type { ArticleWithHighlights } from "@/lib/highlights/article";
import { sampleItem } from "../highlights/sample-highlight";
import { anyLibrary } from "./arbitrary-library";
import { written } from "./written";

function page(...items: ArticleWithHighlights[]): Document {
  return new DOMParser().parseFromString(written(htmlFormat, items), "text/html");
}

/** What is in the page that neither our markup has nor is allowed. */
function foreign(document: Document): Element[] {
  const own =
    "html, head, meta, title, style, body, main, article, h1, a, p, section, blockquote, time, span, br, footer";
  return [...document.querySelectorAll(`*:not(${own})`)];
}

describe("the page", () => {
  it("shows articles with their highlights", () => {
    const document = page(
      sampleItem(
        { byline: "The lab", siteName: "Example", language: "zh-CN" },
        { quote: "one\n<b>two</b>", note: "a & b", tags: ["to read"], color: "pink" },
      ),
    );
    expect(document.title).toBe("Routing in MoE");
    expect(document.querySelector("article")?.lang).toBe("zh-CN");
    expect(document.querySelector("blockquote")?.textContent).toBe("one\n<b>two</b>");
    expect(document.querySelector("section")?.className).toBe("pink");
    expect(document.querySelector(".note")?.textContent).toBe("a & b");
    expect(document.querySelector(".tag")?.textContent).toBe("#to read");
    expect(document.querySelector("h1 a")?.getAttribute("href")).toBe("https://example.org/moe");
  });

  it("forbids everything but its own style, which it names by its hash", () => {
    const hash = createHash("sha256").update(HTML_STYLE).digest("base64");
    expect(HTML_STYLE_HASH).toBe(`sha256-${hash}`);
    const policy = page().querySelector("meta[http-equiv=Content-Security-Policy]")?.getAttribute("content");
    expect(policy).toBe(
      `default-src 'none'; style-src '${HTML_STYLE_HASH}'; base-uri 'none'; form-action 'none'`,
    );
    expect(page().querySelector("style")?.textContent).toBe(HTML_STYLE);
  });

  it.each([
    "<script>alert(1)</script>",
    "</title><script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "<!--",
    "]]>",
  ])("takes %j for text wherever it stands", (text) => {
    const document = page(
      sampleItem(
        { title: text, byline: text, siteName: text, language: text, url: `https://example.org/${text}` },
        { quote: text, note: text, tags: [text], selectors: [] },
      ),
    );
    expect(foreign(document)).toEqual([]);
    expect(document.querySelector("blockquote")?.textContent).toBe(text);
  });

  it.each(["javascript:alert(1)", "data:text/html,x", " javascript:alert(1)", "chrome://settings"])(
    "has no link to %j",
    (url) => {
      expect(page(sampleItem({ url }, {})).querySelector("a")).toBeNull();
    },
  );

  it("has all quotes and nothing foreign in it, for any library", () => {
    fc.assert(
      fc.property(anyLibrary, (items) => {
        const document = page(...items);
        expect(foreign(document)).toEqual([]);
        expect(document.querySelectorAll("article")).toHaveLength(items.length);
        expect(document.querySelectorAll("blockquote")).toHaveLength(
          items.flatMap(({ highlights }) => highlights).length,
        );
      }),
    );
  });
});

describe("rich text for the clipboard", () => {
  it("is the page's articles without its frame", () => {
    const html = richText({ articles: [sampleItem({}, { quote: "q" })], terms: [] });
    expect(html).toMatch(/^<article lang="en">\n<h1>/);
    expect(html).not.toContain("<style");
  });
});
