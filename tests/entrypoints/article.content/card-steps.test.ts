// @vitest-environment jsdom
import { describe, expect, it, vi } from "vitest";
import { REST_MS } from "@/entrypoints/article.content/card-state";
import { cardOnPage, KIMI_0, MOBA, MOBA_0, MOBA_1, NSA_0, PARAGRAPHS } from "./card-on-page";

describe("a step", () => {
  it("goes from mention to mention, and shows the last one again where there is no next", () => {
    const { layout, card, open } = cardOnPage();
    const seen: (string | null)[] = [];
    for (let step = 0; step < 4; step++) {
      expect(card.step(1)).toBe(true);
      seen.push(open());
    }
    expect(seen).toEqual([MOBA_0, NSA_0, MOBA_1, KIMI_0]);
    layout.scrolled = 0;
    expect(card.step(1)).toBe(true);
    expect(open()).toBe(KIMI_0);
    expect(layout.scrolled).toBeGreaterThan(0);
  });

  it("goes back, and shows the first one again where there is none before it", () => {
    const { layout, card, open } = cardOnPage();
    card.click(layout.pointOn("NSA"));
    const seen = [-1, -1].map((direction) => card.step(direction as -1) && open());
    expect(seen).toEqual([MOBA_0, MOBA_0]);
  });

  it.each([
    { direction: 1, at: "Kimi", said: "card_no_next" },
    { direction: -1, at: "MoBA", said: "card_no_previous" },
  ] as const)("says each time that there is no mention further on: $said", ({ direction, at, said }) => {
    const { layout, overlay, card } = cardOnPage();
    layout.scrolled = at === "Kimi" ? 400 : 0;
    card.click(layout.pointOn(at));
    const announcements = [1, 2].map(() => card.step(direction) && overlay.card!.announcement);
    expect(announcements).toEqual([{ text: said }, { text: said }]);
    expect(announcements[0]).not.toBe(announcements[1]);
    card.step(direction === 1 ? -1 : 1);
    expect(overlay.card!.announcement.text).toMatch(/card_position$/);
  });

  it("shows the last one again, and says that it is, where its card was closed", () => {
    const { layout, overlay, card, open } = cardOnPage();
    layout.scrolled = 400;
    card.click(layout.pointOn("Kimi"));
    card.close();
    expect(card.step(1)).toBe(true);
    expect([open(), overlay.card?.announcement.text]).toEqual([KIMI_0, "card_no_next"]);
  });

  it("goes on from the last card while its mention is on screen", () => {
    const { layout, card, open } = cardOnPage();
    card.click(layout.pointOn("NSA"));
    card.close();
    card.step(1);
    expect(open()).toBe(MOBA_1);
  });

  it("goes on from what is on screen, where the last card's mention no longer is", () => {
    const { layout, card, open } = cardOnPage();
    card.click(layout.pointOn("MoBA"));
    card.close();
    layout.scrolled = 400;
    card.step(1);
    expect(open()).toBe(KIMI_0);
  });

  it("is made with the focus, and closes the card of another frame", () => {
    const { overlay, elsewhere, card } = cardOnPage();
    card.step(1);
    expect(overlay.card?.focusCall).toBe(1);
    expect(elsewhere.close).toHaveBeenCalledOnce();
  });

  it("can be made from the card", () => {
    const { overlay, card, open } = cardOnPage();
    card.step(1);
    overlay.card?.content.props.onStep?.(1);
    expect(open()).toBe(NSA_0);
  });

  it("is none on a page without mentions", () => {
    const { card, read } = cardOnPage();
    read(["Nothing here."]);
    expect([card.step(1), card.step(-1), card.togglePin(), card.showTerm("moba")]).toEqual(
      Array(4).fill(false),
    );
  });
});

it("a term that is asked for is shown at one of its mentions after the other, and from the beginning again", () => {
  const { card, open } = cardOnPage();
  const seen = [1, 2, 3].map(() => card.showTerm("moba") && open());
  expect(seen).toEqual([MOBA_0, MOBA_1, MOBA_0]);
});

describe("where the page is read again", () => {
  it("the open card goes on about the same mention", () => {
    const { layout, read, overlay, card, open } = cardOnPage();
    card.click(layout.pointOn("MoBA."));
    read(["Before it.", ...PARAGRAPHS]);
    card.refresh();
    expect([open(), card.isPinned]).toEqual([MOBA_1, true]);
    expect(overlay.card?.anchor.rect()?.top).toBe(120);
  });

  it("the card of a term that is gone closes, even a pinned one", () => {
    const { layout, read, card, open, isMarked } = cardOnPage();
    card.click(layout.pointOn("NSA"));
    read(PARAGRAPHS, [MOBA]);
    card.refresh();
    expect([open(), card.isOpen, isMarked()]).toEqual([null, false, false]);
  });

  it("a pointer that waits on a word has its card", () => {
    const { read, card, restOn, open } = cardOnPage();
    read(PARAGRAPHS, [MOBA]);
    restOn("NSA");
    read();
    card.refresh();
    vi.advanceTimersByTime(REST_MS);
    expect(open()).toBe(NSA_0);
  });

  it("a step goes on from the last card's mention as it is now", () => {
    const { layout, read, card, open } = cardOnPage();
    card.click(layout.pointOn("NSA"));
    card.close();
    read();
    card.refresh();
    card.step(1);
    expect(open()).toBe(MOBA_1);
  });

  it("a step goes on from what is on screen where that mention is gone", () => {
    const { layout, read, card, open } = cardOnPage();
    card.click(layout.pointOn("NSA"));
    card.close();
    read(PARAGRAPHS, [MOBA]);
    card.refresh();
    card.step(1);
    expect(open()).toBe(MOBA_0);
  });
});
