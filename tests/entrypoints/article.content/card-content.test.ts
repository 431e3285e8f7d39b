// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { speak } from "@/components/speech";
import { BackgroundOfTerms } from "./background-of-terms";
import { AS_THE_BROWSER, cardOnPage, DEFINED, KIMI, MOBA, NSA, SPOKEN } from "./content-on-page";

let background: BackgroundOfTerms;

beforeEach(() => {
  background = new BackgroundOfTerms([MOBA, NSA, KIMI]);
  speak(SPOKEN);
});

afterEach(() => {
  speak(AS_THE_BROWSER);
  vi.unstubAllGlobals();
});

describe("the card of a mention", () => {
  it("is about its term, and says which of the mentions it is", () => {
    const { content, mentionOf, ofTerm } = cardOnPage();
    content.open(mentionOf("MoBA", 1));
    expect(ofTerm()).toMatchObject({
      term: MOBA,
      position: { index: 1, total: 2 },
      relatedNames: { nsa: NSA.name },
      onBack: null,
      onEdit: null,
    });
  });

  it("of an abbreviation of the article's own quotes the article", () => {
    const { content, told, mentionOf, ofArticle, copied } = cardOnPage();
    content.open(mentionOf("KVQ", 1));
    const { onShowDefinition, ...props } = ofArticle();
    expect(props).toMatchObject({
      ...DEFINED,
      quote: { before: "We use ", defined: DEFINED.long, after: " (KVQ) here." },
      language: "en-GB",
      position: { index: 1, total: 2 },
    });
    expect(copied()).toBe("KVQ\nkey value quantisation");
    onShowDefinition();
    expect(told.onShowDefinition.mock.calls).toEqual([[mentionOf("KVQ").term]]);
  });

  it("is none where none is open", () => {
    const { content, mentionOf } = cardOnPage();
    expect(content.view()).toBeNull();
    content.open(mentionOf("MoBA"));
    content.open(null);
    expect(content.view()).toBeNull();
    expect(content.announcement()).toBe("");
  });

  it("mutes its term", () => {
    const { content, told, mentionOf, ofTerm } = cardOnPage();
    content.open(mentionOf("MoBA"));
    ofTerm().onMute!("here");
    expect(told.onMute.mock.calls).toEqual([[MOBA, "here"]]);
  });

  it("leads to the library, and to the reader's own terms where its term is one", () => {
    const { content, read, mentionOf, ofTerm } = cardOnPage();
    read({ ...MOBA, source: "own" });
    content.open(mentionOf("MoBA"));
    ofTerm().onOpenLibrary();
    ofTerm().onEdit!();
    expect(background.asked).toEqual([
      { type: "library/open", request: { termId: "moba" } },
      { type: "own-term/open", request: { id: "moba" } },
    ]);
  });
});

describe("what a screen reader says of a card", () => {
  it.each([
    { of: "MoBA", index: 1, lines: ["MoBA", "Attention over few blocks.", "2 of 2"] },
    { of: "KVQ", index: 0, lines: ["KVQ", "key value quantisation", "1 of 2"] },
  ])("is what $of means, and which mention it is", ({ of, index, lines }) => {
    const { content, mentionOf } = cardOnPage();
    content.open(mentionOf(of, index));
    expect(content.announcement().split("\n")).toEqual(lines);
  });

  it("is no place where the card leads to another term", async () => {
    const { content, mentionOf, ofTerm } = cardOnPage();
    content.open(mentionOf("MoBA"));
    ofTerm().onOpenTerm("kimi");
    await background.answers();
    expect(content.announcement().split("\n")).toEqual(["Kimi", "A term."]);
  });
});

describe("the language that the reader chose in a card", () => {
  it("is that of the next card and of its copy", () => {
    const { content, told, mentionOf, ofTerm, copied } = cardOnPage();
    content.open(mentionOf("MoBA"));
    ofTerm().onLanguage("zh");
    expect(told.onChanged).toHaveBeenCalledOnce();
    content.open(mentionOf("MoBA", 1));
    expect(ofTerm().language).toBe("zh");
    expect(copied()).toMatch(/^混合块注意力 \(MoBA\)\n只看少数几块。/);
  });

  it("counts no more once the settings say another one", () => {
    const { content, mentionOf, ofTerm } = cardOnPage();
    content.open(mentionOf("MoBA"));
    for (const chosen of ["zh", "en"] as const) ofTerm().onLanguage(chosen);
    speak({ ...SPOKEN, definitions: "zh" });
    expect(ofTerm().language).toBe("zh");
  });
});
