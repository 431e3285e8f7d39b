import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BODY_LIMITS, type BodyNode, bodyText, isArticleBody } from "@/lib/article/article-body";
import { mayReplace, textDigest } from "@/lib/article/text-digest";
import { anyBody, sampleBody } from "./sample-body";

describe("a kept article", () => {
  it("is taken for one, whatever it says", () => {
    fc.assert(fc.property(anyBody, (body) => isArticleBody(JSON.parse(JSON.stringify(body)))));
  });

  const within = (...children: unknown[]): unknown => ({ children, cut: false });
  const nested = (depth: number): unknown => {
    let node: unknown = "deep";
    for (let at = 0; at < depth; at += 1) node = { tag: "div", children: [node] };
    return within(node);
  };
  it.each([
    ["nothing", null],
    ["a text", "text"],
    ["a list", []],
    ["one that does not say whether it is whole", { children: [] }],
    ["one with another field", { children: [], cut: false, html: "<b>" }],
    ["a script", within({ tag: "script", children: ["alert(1)"] })],
    ["a frame", within({ tag: "iframe" })],
    ["an element that every object has", within({ tag: "constructor" })],
    ["an event handler", within({ tag: "p", onclick: "alert(1)" })],
    ["a style", within({ tag: "p", style: "background: url(//x)" })],
    ["a picture's address", within({ tag: "img", alt: "a", src: "https://example.org/a.png" })],
    ["a link that is a script", within({ tag: "a", href: "javascript:alert(1)" })],
    ["a link that is data", within({ tag: "a", href: "data:text/html,x" })],
    ["a link that hides its scheme", within({ tag: "a", href: " javascript:alert(1)" })],
    ["an address on what is no link", within({ tag: "p", href: "https://example.org" })],
    ["words of a picture on what is none", within({ tag: "p", alt: "a" })],
    ["a number for a text", within(1)],
    ["children that are none", within({ tag: "p", children: "text" })],
    ["what is nested too deep", nested(BODY_LIMITS.depth + 2)],
    ["what is nested as deep as no call stack", nested(100_000)],
    ["what is too long", within("x".repeat(BODY_LIMITS.units), "y")],
    ["too many parts", { children: new Array<string>(BODY_LIMITS.nodes + 1).fill(""), cut: false }],
  ])("is not %s", (_, value) => {
    expect(isArticleBody(value)).toBe(false);
  });

  it("may be nested as deep as the limit says", () => {
    expect(isArticleBody(nested(BODY_LIMITS.depth))).toBe(true);
  });
});

describe("a kept article's text", () => {
  it.each<[string, BodyNode[], string]>([
    [
      "sets blocks apart",
      [
        { tag: "h2", children: ["机制"] },
        { tag: "p", children: ["路由"] },
      ],
      "机制\n路由",
    ],
    [
      "joins what is in a line",
      [{ tag: "p", children: [{ tag: "strong", children: ["Deep"] }, "Seek"] }],
      "DeepSeek",
    ],
    ["breaks where a line does", [{ tag: "p", children: ["a", { tag: "br" }, "b"] }], "a\nb"],
    ["leaves out readings", [{ tag: "ruby", children: ["漢", { tag: "rt", children: ["かん"] }] }], "漢"],
    ["leaves out words of pictures", [{ tag: "p", children: ["a", { tag: "img", alt: "b" }] }], "a"],
  ])("%s", (_, children, text) => {
    expect(bodyText({ children, cut: false })).toBe(text);
  });

  it("is the paragraphs line by line", () => {
    expect(bodyText(sampleBody("one", "two", "three"))).toBe("one\ntwo\nthree");
  });
});

describe("a later version of a text", () => {
  it.each([
    [1_000, 0, true],
    [1_000, 900, true],
    [1_000, 1_400, true],
    [1_000, 1_600, false],
    [0, 0, false],
  ])("of %i units replaces one of %i: %s", (units, kept, may) => {
    expect(mayReplace(units, kept)).toBe(may);
  });

  it("has another digest", () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ minLength: 1 }), (text, more) => {
        expect(textDigest(text)).toBe(textDigest(`${text}`));
        expect(textDigest(text + more)).not.toBe(textDigest(text));
      }),
    );
  });
});
