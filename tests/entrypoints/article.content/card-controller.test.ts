// @vitest-environment jsdom
import { describe, expect, it, vi } from "vitest";
import { GRACE_MS } from "@/entrypoints/article.content/card-state";
import { cardOnPage, MOBA_0, MOBA_1, NSA_0 } from "./card-on-page";

describe("a pointer", () => {
  it("that rests on a mention has its card, until it has left both", () => {
    const { hand, layout, card, restOn, open, isMarked } = cardOnPage();
    restOn("NSA");
    expect(open()).toBe(NSA_0);
    expect([card.isOpen, card.isPinned, isMarked()]).toEqual([true, false, true]);
    hand.does("pointermove", layout.pointOn("line without"));
    vi.advanceTimersByTime(GRACE_MS);
    expect(open()).toBeNull();
    expect([card.isOpen, isMarked()]).toEqual([false, false]);
  });

  it("has none over what the reader is at work on", () => {
    const { overlay, restOn, open } = cardOnPage();
    overlay.show({ mode: "own-term" } as typeof overlay.view);
    restOn("NSA");
    expect(open()).toBeNull();
  });

  it.each([
    { what: "is pinned in sight has none", isKeptInSight: true, opens: null, closes: 0 },
    {
      what: "goes with the pointer, or is out of sight, has its own in place of that",
      isKeptInSight: false,
      opens: NSA_0,
      closes: 1,
    },
  ])("beside a card in another frame that $what", ({ isKeptInSight, opens, closes }) => {
    const { elsewhere, restOn, open } = cardOnPage();
    elsewhere.isKeptInSight = isKeptInSight;
    restOn("NSA");
    expect(open()).toBe(opens);
    expect(elsewhere.close).toHaveBeenCalledTimes(closes);
  });

  it("that rests where a card was closed has it again only once it was away", () => {
    const { card, restOn, open } = cardOnPage();
    restOn("NSA");
    card.close();
    restOn("NSA");
    expect(open()).toBeNull();
    restOn("line without");
    restOn("NSA");
    expect(open()).toBe(NSA_0);
  });

  it("has none where the page has moved its words since it was read", () => {
    const { layout, card, restOn, open } = cardOnPage();
    (document.querySelectorAll("p")[1]!.firstChild as Text).insertData(0, "And ");
    restOn("NSA");
    card.click(layout.pointOn("NSA"));
    expect([open(), card.isOpen]).toEqual([null, false]);
  });
});

describe("the pin", () => {
  it("keeps the open card where the pointer goes, with the focus in it", () => {
    const { hand, layout, overlay, card, restOn, open } = cardOnPage();
    restOn("NSA");
    expect(card.togglePin()).toBe(true);
    hand.does("pointermove", layout.pointOn("line without"));
    vi.advanceTimersByTime(GRACE_MS);
    expect([open(), card.isPinned, overlay.card?.pinned, overlay.card?.focusCall]).toEqual([
      NSA_0,
      true,
      true,
      1,
    ]);
  });

  it.each([
    { where: "on the word", words: "NSA", opens: NSA_0 },
    { where: "elsewhere", words: "line without", opens: null },
  ])("lets go of it with the pointer $where: $opens", ({ words, opens }) => {
    const { layout, overlay, card, restOn, open } = cardOnPage();
    card.click(layout.pointOn("NSA"));
    restOn(words);
    overlay.card?.content.props.onPin();
    expect([open(), card.isPinned]).toEqual([opens, false]);
  });

  it("is that of the open card, wherever the page is scrolled to", () => {
    const { layout, card } = cardOnPage();
    card.click(layout.pointOn("NSA"));
    layout.scrolled = 5000;
    expect([card.togglePin(), card.isPinned]).toEqual([true, false]);
  });

  it("opens the first mention on screen where there is no card", () => {
    const { card, open } = cardOnPage();
    expect(card.togglePin()).toBe(true);
    expect([open(), card.isPinned]).toEqual([MOBA_0, true]);
  });
});

describe("a click", () => {
  it.each([
    { on: "a mention that is underlined", words: "MoBA", wasOpen: false, opens: MOBA_0, pins: true },
    { on: "a mention that is not", words: "MoBA.", wasOpen: false, opens: null, pins: false },
    {
      on: "a mention that is not, whose card is open",
      words: "MoBA.",
      wasOpen: true,
      opens: MOBA_1,
      pins: true,
    },
    { on: "other text", words: "line without", wasOpen: false, opens: null, pins: false },
  ])("on $on pins its card: $pins", ({ words, wasOpen, opens, pins }) => {
    const { layout, card, restOn, open } = cardOnPage({ density: "article" });
    if (wasOpen) restOn(words);
    card.click(layout.pointOn(words));
    expect([open(), card.isPinned]).toEqual([opens, pins]);
  });

  it("on the close button closes it, and its word scrolled away only one that is not pinned", () => {
    const { layout, overlay, card, restOn } = cardOnPage();
    restOn("NSA");
    overlay.card?.onAway();
    expect(card.isOpen).toBe(false);
    card.click(layout.pointOn("NSA"));
    overlay.card?.onAway();
    expect(card.isOpen).toBe(true);
    overlay.card?.content.props.onClose();
    expect(card.isOpen).toBe(false);
  });
});

it("a page that is left has no mention marked", () => {
  const { layout, card, isMarked, end } = cardOnPage();
  card.click(layout.pointOn("NSA"));
  end();
  expect(isMarked()).toBe(false);
});
