// @vitest-environment jsdom
import { afterEach, describe, expect, it } from "vitest";
import { type ArticleBody, BODY_LIMITS, bodyText, isArticleBody } from "@/lib/article/article-body";
import { readBody } from "@/lib/article/read-body";
import { readPageText } from "@/lib/page-text/read-page-text";
import { runAtOnce } from "@/lib/page-text/time-slices";

afterEach(() => {
  document.body.innerHTML = "";
});

function read(html: string): { body: ArticleBody; text: string } {
  document.body.innerHTML = html;
  const page = runAtOnce(readPageText(document.body));
  return { body: runAtOnce(readBody(page, () => true)), text: page.text };
}

describe("what is kept of an article", () => {
  it.each([
    [
      "a heading and a paragraph",
      "<h2>机制</h2><p>路由器</p>",
      [
        { tag: "h2", children: ["机制"] },
        { tag: "p", children: ["路由器"] },
      ],
    ],
    [
      "emphasis, by what it means",
      "<p>用<b>Deep</b>Seek <i>now</i></p>",
      [
        {
          tag: "p",
          children: ["用", { tag: "strong", children: ["Deep"] }, "Seek ", { tag: "em", children: ["now"] }],
        },
      ],
    ],
    [
      "a link's full address",
      "<p><a href='https://example.org/a'>x</a></p>",
      [{ tag: "p", children: [{ tag: "a", href: "https://example.org/a", children: ["x"] }] }],
    ],
    [
      "no link that is not the web's",
      "<p><a href='javascript:alert(1)'>x</a> <a href='mailto:a@b'>y</a></p>",
      [{ tag: "p", children: ["x y"] }],
    ],
    [
      "a div of prose as a paragraph",
      "<div><div>eins</div><div>zwei</div></div>",
      [
        { tag: "p", children: ["eins"] },
        { tag: "p", children: ["zwei"] },
      ],
    ],
    [
      "nothing of a span",
      "<p><span style='color:red'>a<span>b</span></span></p>",
      [{ tag: "p", children: ["ab"] }],
    ],
    [
      "a list",
      "<ul><li>a<ul><li>b</li></ul></li></ul>",
      [
        {
          tag: "ul",
          children: [
            { tag: "li", children: ["a", { tag: "ul", children: [{ tag: "li", children: ["b"] }] }] },
          ],
        },
      ],
    ],
    ["a break of the line", "<p>a<br>b</p>", [{ tag: "p", children: ["a", { tag: "br" }, "b"] }]],
    [
      "code with its lines",
      "<pre><code style='white-space:pre'>if x:\n  y</code></pre>",
      [{ tag: "pre", children: [{ tag: "code", children: ["if x:\n  y"] }] }],
    ],
    [
      "a picture's words",
      "<p>a</p><figure><img alt='A  chart' src='a.png'><figcaption>b</figcaption></figure>",
      [
        { tag: "p", children: ["a"] },
        {
          tag: "figure",
          children: [
            { tag: "img", alt: "A chart" },
            { tag: "figcaption", children: ["b"] },
          ],
        },
      ],
    ],
    [
      "a reading",
      "<p><ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp></ruby>字</p>",
      [{ tag: "p", children: [{ tag: "ruby", children: ["漢", { tag: "rt", children: ["かん"] }] }, "字"] }],
    ],
    [
      "no script, form or hidden text",
      "<p>a<script>1</script><button hidden>x</button><span style='display:none'>b</span></p>",
      [{ tag: "p", children: ["a"] }],
    ],
    ["no handler", "<p onclick='alert(1)' style='color:red'>a</p>", [{ tag: "p", children: ["a"] }]],
  ])("is %s", (_, html, children) => {
    expect(read(html).body).toEqual({ children, cut: false });
  });

  it.each([
    "<h1>标题</h1><p>用<b>Deep</b>Seek 做。</p><ul><li>a</li><li>b</li></ul><blockquote>q</blockquote>",
    "<table><tr><th>名</th><td>1</td></tr><tr><td>2</td></tr></table><p>x<br>y</p>",
    "<div>loose<p>block</p>loose again</div><pre>a\n b</pre>",
  ])("has the very text of the page: %s", (html) => {
    const { body, text } = read(html);
    expect(bodyText(body)).toBe(text);
    expect(isArticleBody(body)).toBe(true);
  });

  it("is what may be kept, however deep the page nests", () => {
    const { body } = read(`${"<div><blockquote>".repeat(40)}deep${"</blockquote></div>".repeat(40)}`);
    expect(isArticleBody(body)).toBe(true);
    expect(bodyText(body)).toBe("deep");
  });

  it("ends where it is too long, and says so", () => {
    const { body } = read(`<p>${"x".repeat(BODY_LIMITS.units)}</p><p>y</p>`);
    expect(body.cut).toBe(true);
    expect(isArticleBody(body)).toBe(true);
    expect(bodyText(body)).not.toContain("y");
  });
});
