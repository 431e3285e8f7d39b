// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from "vitest";
import { CardController } from "@/entrypoints/article.content/card-controller";
import { GRACE_MS, REST_MS } from "@/entrypoints/article.content/card-state";
import type { Overlay } from "@/entrypoints/article.content/overlay/overlay";
import type { Density } from "@/lib/settings/settings";
import { term } from "../../fixtures/tiny-glossary";
import { ReadersHand } from "./readers-hand";
import { SeenOverlay } from "./seen-overlay";
import { TaggedPage } from "./tagged-page";
import { TypewriterLayout } from "./typewriter-layout";

const [MOBA, NSA, KIMI] = ["MoBA", "NSA", "Kimi"].map((en) =>
  term(en.toLowerCase(), "architecture", [], { name: { en, zh: en } }),
);
const TERMS = [MOBA!, NSA!, KIMI!];
/** More lines than a window shows. */
const FAR = Array.from({ length: 25 }, () => "A line without any.");
const PARAGRAPHS = ["MoBA first.", "Then NSA.", "Again MoBA.", ...FAR, "Kimi at last."];
/** Its mentions in reading order, `/` and the index among those of its term. */
const [MOBA_0, NSA_0, MOBA_1, KIMI_0] = ["MoBA/0", "NSA/0", "MoBA/1", "Kimi/0"];

/** A page with its card, and another document's card beside it. */
function cardOnPage({ density = "every" as Density } = {}) {
  const hand = new ReadersHand();
  const layout = new TypewriterLayout();
  const ending = new AbortController();
  const page = new TaggedPage(ending.signal);
  const read = (paragraphs = PARAGRAPHS, terms = TERMS): void => {
    page.write(...paragraphs);
    page.read({ terms, density });
  };
  read();
  const overlay = new SeenOverlay();
  const elsewhere = { isPinned: false, close: vi.fn() };
  const card = new CardController({
    window: page.window,
    overlay: overlay as unknown as Overlay,
    mentions: () => page.layer,
    relatedNames: () => ({}),
    articleLanguage: () => "en",
    onMute: vi.fn(),
    elsewhere: () => elsewhere,
    signal: ending.signal,
  });
  const restOn = (words: string): void => {
    hand.does("pointermove", layout.pointOn(words));
    vi.advanceTimersByTime(REST_MS);
  };
  /** Of which mention the card is; `null` while there is none. */
  const open = (): string | null => {
    const position = overlay.card?.content.props.position;
    return position ? `${overlay.about}/${position.index}` : null;
  };
  const isMarked = (): boolean => page.window.CSS.highlights.has("termlight-active");
  return {
    hand,
    layout,
    page,
    read,
    overlay,
    elsewhere,
    card,
    restOn,
    open,
    isMarked,
    end: () => ending.abort(),
  };
}

beforeEach(() => {
  vi.useFakeTimers();
  return () => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  };
});

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
    { what: "is pinned has none", isPinned: true, opens: null, closes: 0 },
    { what: "goes with the pointer has its own in place of that", isPinned: false, opens: NSA_0, closes: 1 },
  ])("beside a card in another frame that $what", ({ isPinned, opens, closes }) => {
    const { elsewhere, restOn, open } = cardOnPage();
    elsewhere.isPinned = isPinned;
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
    expect(overlay.card?.takesFocus).toBe(true);
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

describe("the pin", () => {
  it("keeps the open card where the pointer goes, with the focus in it", () => {
    const { hand, layout, overlay, card, restOn, open } = cardOnPage();
    restOn("NSA");
    expect(card.togglePin()).toBe(true);
    hand.does("pointermove", layout.pointOn("line without"));
    vi.advanceTimersByTime(GRACE_MS);
    expect([open(), card.isPinned, overlay.card?.pinned, overlay.card?.takesFocus]).toEqual([
      NSA_0,
      true,
      true,
      true,
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
    read(PARAGRAPHS, [MOBA!]);
    card.refresh();
    expect([open(), card.isOpen, isMarked()]).toEqual([null, false, false]);
  });

  it("a pointer that waits on a word has its card", () => {
    const { read, card, restOn, open } = cardOnPage();
    read(PARAGRAPHS, [MOBA!]);
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
    read(PARAGRAPHS, [MOBA!]);
    card.refresh();
    card.step(1);
    expect(open()).toBe(MOBA_0);
  });
});

it("a page that is left has no mention marked", () => {
  const { layout, card, isMarked, end } = cardOnPage();
  card.click(layout.pointOn("NSA"));
  end();
  expect(isMarked()).toBe(false);
});
