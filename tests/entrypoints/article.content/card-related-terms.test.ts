// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { speak } from "@/components/speech";
import { BackgroundOfTerms } from "./background-of-terms";
import { AS_THE_BROWSER, cardOnPage, KIMI, MOBA, NSA, SPOKEN } from "./content-on-page";

let background: BackgroundOfTerms;

beforeEach(() => {
  background = new BackgroundOfTerms([MOBA, NSA, KIMI]);
  speak(SPOKEN);
});

afterEach(() => {
  speak(AS_THE_BROWSER);
  vi.unstubAllGlobals();
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
