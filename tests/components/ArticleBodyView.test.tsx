// @vitest-environment jsdom
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ArticleBodyView } from "@/components/ArticleBodyView";
import type { BodyNode } from "@/lib/article/article-body";
import { anyBody } from "../lib/article/sample-body";
import { mount } from "./mounted";

const shown = (...children: BodyNode[]): string => {
  const view = mount(<ArticleBodyView body={{ children, cut: false }} />);
  return view.get(".tl-article").innerHTML;
};

describe("a kept article", () => {
  it.each<[string, BodyNode[], string]>([
    ["elements", [{ tag: "h2", children: ["机制"] }], "<h2>机制</h2>"],
    ["markup in its text as text", ["<script>alert(1)</script>"], "&lt;script&gt;alert(1)&lt;/script&gt;"],
    ["white space as it was kept", [{ tag: "p", children: ["  a \n b"] }], "<p>  a \n b</p>"],
    [
      "links that open elsewhere and tell nothing",
      [{ tag: "a", href: "https://example.org/a", children: ["x"] }],
      '<a href="https://example.org/a" target="_blank" rel="noopener noreferrer">x</a>',
    ],
    [
      "the words of a picture as its name, and not as text",
      [{ tag: "img", alt: "A chart" }],
      '<span class="tl-article-picture" role="img" aria-label="A chart" data-words="A chart"></span>',
    ],
    [
      "a table in a box that can be moved",
      [{ tag: "table", children: [{ tag: "tr", children: [{ tag: "td", children: ["1"] }] }] }],
      '<div class="tl-article-table"><table><tr><td>1</td></tr></table></div>',
    ],
  ])("shows %s", (_, children, html) => {
    expect(shown(...children)).toBe(html);
  });

  it("has every text that was kept in it, in order and nothing else", () => {
    const texts = (nodes: readonly BodyNode[]): string =>
      nodes.map((node) => (typeof node === "string" ? node : texts(node.children ?? []))).join("");
    fc.assert(
      fc.property(anyBody, (body) => {
        const view = mount(<ArticleBodyView body={body} />);
        expect(view.get(".tl-article").textContent).toBe(texts(body.children));
        view.remove();
      }),
      { numRuns: 50 },
    );
  });
});
