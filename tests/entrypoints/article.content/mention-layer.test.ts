// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { isUnderlined } from "@/entrypoints/article.content/mention-layer";
import { term } from "../../fixtures/tiny-glossary";
import { TaggedPage } from "./tagged-page";

const named = (en: string) => term(en.toLowerCase(), "architecture", [], { name: { en, zh: en } });
const TERMS = [named("MoBA"), named("NSA"), named("Kimi")];

let ending: AbortController;
let page: TaggedPage;

beforeEach(() => {
  ending = new AbortController();
  page = new TaggedPage(ending.signal);
});
afterEach(() => ending.abort());

/** The range of some words that stand in one text node of the page. */
function rangeOf(words: string): Range {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const at = node.data.indexOf(words);
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + words.length);
    return range;
  }
  throw new Error(`the page has no ${words}`);
}

describe("the terms within a passage", () => {
  it.each([
    ["that holds one, with more before and behind", "uses NSA for", ["nsa"]],
    ["that holds some, in the order of the page", "NSA for MoBA", ["nsa", "moba"]],
    ["that holds one twice", "MoBA of Kimi, and MoBA", ["moba", "kimi"]],
    ["that is a term's name", "Kimi", ["kimi"]],
    ["that ends within a name", "of Ki", []],
    ["that begins within a name", "oBA of", []],
    ["that stands between names", "uses", []],
    ["that holds an abbreviation of the article alone", "ATS of old", []],
  ])("%s", (_what, words, ids) => {
    page.write("ATS of old: Kimi uses NSA for MoBA of Kimi, and MoBA.", "NSA and Kimi again.");
    page.read({ terms: TERMS, defined: [{ short: "ATS", long: "ATS of old" }] });
    expect(page.layer.termsWithin(rangeOf(words))).toEqual(ids);
  });
});

describe("a term is underlined once in each section", () => {
  it.each([
    ["which a heading begins", "<p>MoBA, MoBA</p><h3>More</h3><p>MoBA</p>", [true, false, true]],
    ["which a rule begins", "<p>MoBA, MoBA</p><hr><p>MoBA</p>", [true, false, true]],
    [
      "which a heading in nav does not begin",
      "<p>MoBA</p><nav><h2>Menu</h2></nav><p>MoBA</p>",
      [true, false],
    ],
    [
      "which a heading in an aside does not begin",
      "<p>MoBA</p><aside><div><h2>Read on</h2></div></aside><p>MoBA</p>",
      [true, false],
    ],
    [
      "which a heading in a footer does not begin",
      "<p>MoBA</p><footer><h2>About</h2></footer><p>MoBA</p>",
      [true, false],
    ],
    ["and once in headings", "<p>MoBA</p><h2>MoBA</h2><p>MoBA</p>", [true, true, true]],
    ["the first where it stands before all headings", "<p>MoBA</p><p>MoBA</p>", [true, false]],
  ])("%s", (_what, html, underlined) => {
    document.body.innerHTML = html;
    expect(page.read({ terms: TERMS, density: "section" }).map(isUnderlined)).toEqual(underlined);
  });

  it("with sections that begin in shadow roots, in the order of the eye, but not in an aside's", () => {
    document.body.innerHTML =
      "<p>MoBA</p><div></div><p>MoBA</p><h2>More</h2><p>MoBA</p><aside></aside><p>MoBA</p>";
    for (const host of document.querySelectorAll("div, aside"))
      host.attachShadow({ mode: "open" }).innerHTML = "<h2>More</h2>";
    const mentions = page.read({ terms: TERMS, density: "section" });
    expect(mentions.map(isUnderlined)).toEqual([true, true, true, false]);
  });
});

describe("a mention of a page that was read again is", () => {
  it.each<[string, number, string, number | null]>([
    ["the one at the same place of the text", 1, "Once or MoBA or MoBA.", 0],
    ["the one of the same number where none is there", 1, "Well, MoBA or MoBA.", 1],
    ["none where there are fewer", 2, "Well, MoBA or MoBA.", null],
    ["none where the term is gone", 1, "Once or NSA.", null],
  ])("%s", (_what, earlier, text, later) => {
    page.write("MoBA or MoBA or MoBA.");
    const before = page.read({ terms: TERMS })[earlier]!;
    page.write(text);
    const after = page.read({ terms: TERMS });
    expect(page.layer.successorOf(before)).toBe(later === null ? null : after[later]);
  });

  it("the one in the same words of the page, wherever these have moved", () => {
    page.write("MoBA or MoBA.");
    const [, before] = page.read({ terms: TERMS });
    document.body.insertAdjacentHTML("afterbegin", "<p>MoBA at first.</p>");
    const after = page.read({ terms: TERMS });
    expect(page.layer.successorOf(before!)).toBe(after[2]);
  });
});
