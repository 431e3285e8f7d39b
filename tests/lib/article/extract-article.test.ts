// @vitest-environment jsdom
import { afterEach, describe, expect, it } from "vitest";
import type { ExtractedArticle } from "@/lib/article/article";
import { extractArticle } from "@/lib/article/extract-article";
import { looksLikeArticle, proseWeight } from "@/lib/article/looks-like-article";
import { readPageMetadata } from "@/lib/article/page-metadata";
import { runAtOnce } from "@/lib/page-text/time-slices";

const sentence =
  "研究者在二月公布了一个新的模型，它用稀疏注意力处理长文本，推理时只读取其中最相关的一些块，因此比以往的做法更快，也更省显存。";
const prose = (paragraphs: number): string => `<p>${sentence.repeat(2)}</p>`.repeat(paragraphs);
const page = (main: string): string =>
  `<nav><a href="/">DeepSeek</a></nav><div class="layout"><article>${main}</article>
   <aside class="sidebar"><a href="/x">MoBA</a></aside></div><div class="comments"><p>Nice.</p></div><footer>NSA</footer>`;

function textOf(article: ExtractedArticle): string {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let text = "";
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (article.contains(node as Text)) text += (node as Text).data;
  }
  return text.trim();
}

const extract = (forced = false) =>
  extractArticle(document, { forced, signal: new AbortController().signal });

afterEach(() => {
  document.body.innerHTML = "";
  document.head.innerHTML = "";
});

describe("extractArticle", () => {
  it("holds the article's text and nothing around it", async () => {
    document.body.innerHTML = page(`<h2>机制</h2>${prose(4)}`);
    const article = await extract();
    expect(textOf(article!)).toBe(`机制${sentence.repeat(8)}`);
  });

  it("holds the text of links that run scripts", async () => {
    document.body.innerHTML = page(
      `${prose(4)}<p>${sentence}<a href=" javascript:void(0)">注释</a>${sentence}</p>`,
    );
    expect(textOf((await extract())!)).toContain(`${sentence}注释${sentence}`);
  });

  it("leaves the page as it was", async () => {
    document.body.innerHTML = page(prose(4));
    const before = document.documentElement.outerHTML;
    await extract();
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it("takes in a paragraph that comes later, and not a comment that comes later", async () => {
    document.body.innerHTML = page(prose(4));
    const article = await extract();
    document.querySelector("article")!.insertAdjacentHTML("beforeend", "<p id=late>迟到的一段</p>");
    document.querySelector(".comments")!.insertAdjacentHTML("beforeend", "<p id=comment>评论</p>");
    expect(article!.contains(document.querySelector("#late")!.firstChild as Text)).toBe(true);
    expect(article!.contains(document.querySelector("#comment")!.firstChild as Text)).toBe(false);
  });

  it.each([
    ["#plain", true],
    ["#linked", true],
    ["#sharing", "partly"],
    ["#buying", "partly"],
    ["#around", false],
  ])("says of the block %s whether all of its text is the article's", async (selector, expected) => {
    document.body.innerHTML = page(
      `${prose(4)}<p id=plain>${sentence}</p><p id=linked>${sentence}<a href="/x">DeepSeek</a></p>
       <p id=sharing>${sentence}<span class="sharedaddy">分享</span></p>`,
    ).replace("<footer>", "<div id=around>NSA</div><footer>");
    const article = await extract();
    document
      .querySelector("article")!
      .insertAdjacentHTML("beforeend", "<p id=buying>书<button>买</button></p>");
    expect(article!.contains(document.querySelector(selector)!)).toBe(expected);
  });

  it("takes a very long page whole although it looks at a sample of it", async () => {
    document.body.innerHTML = page(`<p>${sentence} <b>x</b></p>`.repeat(4_000));
    const article = await extract();
    // The lengths: a difference of this size is unreadable.
    expect(textOf(article!).length).toBe(`${sentence} x`.length * 4_000);
  });

  it("holds prose that stands in bare divs", async () => {
    document.body.innerHTML = page(
      `<div class="content">${`<div>${sentence.repeat(2)}</div>`.repeat(4)}</div>`,
    );
    expect(textOf((await extract())!)).toBe(sentence.repeat(8));
  });

  it("takes all but the frame of a page that is declared an article", async () => {
    document.body.innerHTML = `<header>Site</header><nav>menu</nav><main><div>Bare prose in divs.</div><div>More of it.</div></main><footer>f</footer>`;
    const article = await extract(true);
    expect(textOf(article!)).toBe("Bare prose in divs.More of it.");
  });

  it("stops when the page was left", async () => {
    document.body.innerHTML = page(prose(4));
    const left = AbortSignal.abort();
    await expect(extractArticle(document, { forced: false, signal: left })).rejects.toThrow();
  });
});

describe("looksLikeArticle", () => {
  it.each([
    ["long Chinese paragraphs", prose(3), true],
    [
      "long English paragraphs",
      `<p>${"The model reads the blocks that matter. ".repeat(12)}</p>`.repeat(2),
      true,
    ],
    ["short teasers", "<p>A short teaser of some news.</p>".repeat(60), false],
    [
      "prose in comments only",
      `<div class="comments">${`<p class="comment">${sentence.repeat(3)}</p>`}</div>`,
      false,
    ],
    ["nothing", "", false],
  ])("says of %s: %#", (_what, html, expected) => {
    document.body.innerHTML = html;
    expect(runAtOnce(looksLikeArticle(document))).toBe(expected);
  });

  it("weighs a Chinese character as two Latin ones and white space once", () => {
    expect(proseWeight("  ab \n c ")).toBe(5);
    expect(proseWeight("稀疏a")).toBe(5);
  });
});

describe("readPageMetadata", () => {
  it("reads what the page says of itself", () => {
    document.head.innerHTML = `<title> T </title><meta name="Author" content=" A. Writer "><meta property="og:site_name" content="Site">
      <meta property="article:published_time" content="2025-02-18"><link rel="canonical" href="/a?b=1"><meta property="og:url" content="http://[broken">`;
    expect(readPageMetadata(document)).toMatchObject({
      title: "T",
      byline: "A. Writer",
      siteName: "Site",
      publishedTime: "2025-02-18",
      canonical: new URL("/a?b=1", document.baseURI).href,
      ogUrl: undefined,
    });
  });
});
