import { beforeEach, vi } from "vitest";
import { CardController } from "@/entrypoints/article.content/card-controller";
import { REST_MS } from "@/entrypoints/article.content/card-state";
import type { Overlay } from "@/entrypoints/article.content/overlay/overlay";
import type { Density } from "@/lib/settings/settings";
import { term } from "../../fixtures/tiny-glossary";
import { ReadersHand } from "./readers-hand";
import { SeenOverlay } from "./seen-overlay";
import { TaggedPage } from "./tagged-page";
import { TypewriterLayout } from "./typewriter-layout";

const named = (en: string) => term(en.toLowerCase(), "architecture", [], { name: { en, zh: en } });
/** One of the terms of the page. */
export const MOBA = named("MoBA");
const TERMS = [MOBA, named("NSA"), named("Kimi")];
/** More lines than a window shows. */
const FAR = Array.from({ length: 25 }, () => "A line without any.");
/** The page as it is first. */
export const PARAGRAPHS = ["MoBA first.", "Then NSA.", "Again MoBA.", ...FAR, "Kimi at last."];
/** The mentions of that page in reading order, `/` and the index among those of its term. */
export const [MOBA_0, NSA_0, MOBA_1, KIMI_0] = ["MoBA/0", "NSA/0", "MoBA/1", "Kimi/0"];

/** A page with its card (time stands still there, until it is moved on), and another document's card beside it. */
export function cardOnPage({ density = "every" as Density } = {}) {
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
  const elsewhere = { isKeptInSight: false, close: vi.fn() };
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
