// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { speak } from "@/components/speech";
import { CardContent } from "@/entrypoints/article.content/card-content";
import type { PageMention } from "@/entrypoints/article.content/mention-layer";
import type { Term } from "@/lib/glossary/term";
import type { Speech } from "@/lib/settings/speech";
import { term } from "../../fixtures/tiny-glossary";
import { BackgroundOfTerms } from "./background-of-terms";
import { TaggedPage } from "./tagged-page";

const AS_THE_BROWSER: Speech = { language: "browser", texts: null, definitions: "interface", colorNames: {} };
const SPOKEN: Speech = { ...AS_THE_BROWSER, texts: { card_position: "$1 of $2", card_language_tag: "en" } };

const MOBA = term("moba", "architecture", [], {
  name: { en: "MoBA", zh: "混合块注意力" },
  definition: { en: "Attention over few blocks.", zh: "只看少数几块。" },
});
const NSA = term("nsa", "architecture", [], { name: { en: "NSA", zh: "原生稀疏注意力" } });
const KIMI = term("kimi", "product", [], { name: { en: "Kimi", zh: "Kimi" } });
const DEFINED = { short: "KVQ", long: "key value quantisation" };
const PARAGRAPHS = ["Kimi has MoBA.", "We use key value quantisation (KVQ) here. MoBA too.", "KVQ and NSA."];

/** The content of a card on a page with two mentions of MoBA. */
function cardOnPage() {
  const page = new TaggedPage(new AbortController().signal);
  page.write(...PARAGRAPHS);
  const read = (...terms: Term[]): void => void page.read({ terms, defined: [DEFINED] });
  read(MOBA, NSA, KIMI);
  const told = { onMute: vi.fn(), onShowDefinition: vi.fn(), onChanged: vi.fn() };
  let copied = (): string => "";
  const content = new CardContent({
    ...told,
    mentions: () => page.layer,
    relatedNames: () => ({ nsa: NSA.name }),
    articleLanguage: () => "en-GB",
    actions: (text) => {
      copied = text;
      return { onStep: null, pinned: false, onPin: vi.fn(), onCopy: vi.fn(), onClose: vi.fn() };
    },
  });
  const mentionOf = (name: string, index = 0): PageMention => {
    const id = name === "KVQ" ? "article:KVQ" : name.toLowerCase();
    return page.layer.mentions.find((each) => each.term.id === id && each.index === index)!;
  };
  const ofTerm = () => {
    const view = content.view();
    if (view?.kind !== "term") throw new Error("no term is shown");
    return view.props;
  };
  const ofArticle = () => {
    const view = content.view();
    if (view?.kind !== "article-term") throw new Error("no abbreviation of the article is shown");
    return view.props;
  };
  return { content, told, read, mentionOf, ofTerm, ofArticle, copied: () => copied() };
}

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

describe("a term that was opened from a card", () => {
  async function opened(id = "nsa") {
    const card = cardOnPage();
    card.content.open(card.mentionOf("MoBA"));
    card.ofTerm().onOpenTerm(id);
    await background.answers();
    return card;
  }

  it("stands in its place, without one of its own on the page, and can name its own relations", async () => {
    const { told, ofTerm } = await opened();
    expect(ofTerm()).toMatchObject({ term: NSA, position: null, onMute: null });
    expect(ofTerm().relatedNames).toMatchObject({ kimi: KIMI.name });
    expect(told.onChanged).toHaveBeenCalledOnce();
  });

  it("leads back, one term at a time", async () => {
    const { told, ofTerm } = await opened();
    ofTerm().onOpenTerm("kimi");
    await background.answers();
    const names: string[] = [];
    for (let back = ofTerm().onBack; back; back = ofTerm().onBack) {
      back();
      names.push(ofTerm().term.name.en);
    }
    expect(names).toEqual(["NSA", "MoBA"]);
    expect(told.onChanged).toHaveBeenCalledTimes(4);
  });

  it.each([
    { asked: ["nsa", "nsa"], comes: "NSA" },
    { asked: ["nsa", "kimi"], comes: "Kimi" },
  ])(
    "is the one that was asked for last, and stands once in the way back: $asked",
    async ({ asked, comes }) => {
      const { content, mentionOf, ofTerm } = cardOnPage();
      content.open(mentionOf("MoBA"));
      const { onOpenTerm } = ofTerm();
      for (const id of asked) onOpenTerm(id);
      await background.answers();
      expect(ofTerm().term.name.en).toBe(comes);
      ofTerm().onBack!();
      expect(ofTerm()).toMatchObject({ term: MOBA, onBack: null });
    },
  );

  it("does not come where the reader went back before the answer", async () => {
    const { ofTerm } = await opened();
    ofTerm().onOpenTerm("kimi");
    ofTerm().onBack!();
    await background.answers();
    expect(ofTerm().term).toEqual(MOBA);
  });

  it("stays where the page is read again, and leads back to the mention as it is now", async () => {
    const { content, read, mentionOf, ofTerm } = await opened();
    read(KIMI, MOBA);
    content.renew(mentionOf("MoBA", 1));
    expect(ofTerm().term).toEqual(NSA);
    ofTerm().onBack!();
    expect(ofTerm()).toMatchObject({ term: MOBA, position: { index: 1, total: 2 } });
  });

  it("comes where the page was read again before the answer", async () => {
    const { content, read, mentionOf, ofTerm } = cardOnPage();
    content.open(mentionOf("MoBA"));
    ofTerm().onOpenTerm("nsa");
    read(KIMI, MOBA);
    content.renew(mentionOf("MoBA"));
    await background.answers();
    expect(ofTerm().term).toEqual(NSA);
  });

  it("leads back to a term as it was changed meanwhile", async () => {
    const { content, read, mentionOf, ofTerm } = await opened();
    const changed = { ...MOBA, definition: { en: "Something else.", zh: "别的。" } };
    read(changed);
    content.renew(mentionOf("MoBA"));
    ofTerm().onBack!();
    expect(ofTerm().term).toEqual(changed);
  });

  it("does not come into the card of another mention, where the answer is late", async () => {
    const { content, told, mentionOf, ofTerm } = cardOnPage();
    content.open(mentionOf("MoBA"));
    ofTerm().onOpenTerm("nsa");
    content.open(mentionOf("Kimi"));
    await background.answers();
    expect(ofTerm().term).toEqual(KIMI);
    expect(told.onChanged).not.toHaveBeenCalled();
  });

  it("does not come where the card was closed meanwhile", async () => {
    const { content, told, mentionOf, ofTerm } = cardOnPage();
    content.open(mentionOf("MoBA"));
    ofTerm().onOpenTerm("nsa");
    content.open(null);
    await background.answers();
    expect(content.view()).toBeNull();
    expect(told.onChanged).not.toHaveBeenCalled();
  });

  it("is none where the glossary has it no more", async () => {
    const { told, ofTerm } = await opened("gone");
    expect(ofTerm().term).toEqual(MOBA);
    expect(told.onChanged).not.toHaveBeenCalled();
  });

  it("is none where the background is gone", async () => {
    const { content, told, mentionOf, ofTerm } = cardOnPage();
    content.open(mentionOf("MoBA"));
    vi.unstubAllGlobals();
    ofTerm().onOpenTerm("nsa");
    await background.answers();
    expect(ofTerm().term).toEqual(MOBA);
    expect(told.onChanged).not.toHaveBeenCalled();
  });
});

it("a term that was changed is shown as it is now, where the page is read again", () => {
  const { content, read, mentionOf, ofTerm } = cardOnPage();
  content.open(mentionOf("MoBA"));
  const changed = { ...MOBA, definition: { en: "Something else.", zh: "别的。" } };
  read(changed);
  content.renew(mentionOf("MoBA"));
  expect(ofTerm().term).toEqual(changed);
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
