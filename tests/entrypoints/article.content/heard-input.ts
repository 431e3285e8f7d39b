import type { Point } from "@/entrypoints/article.content/box";
import { listenForCard } from "@/entrypoints/article.content/card-input";
import type { CardEvent, CardState, Over } from "@/entrypoints/article.content/card-state";
import type { PageMention } from "@/entrypoints/article.content/mention-layer";
import { ReadersHand } from "./readers-hand";

/** A mention of the page, another, and the card of the first, kept open. */
export const MENTION = { index: 0 } as PageMention;
export const OTHER = { index: 1 } as PageMention;
export const OPEN: CardState<PageMention> = { mode: "pinned", mention: MENTION };
/** Our own element, a paragraph of the page, and a link in it. */
export const ours = document.createElement("termlight-overlay");
export const paragraph = document.createElement("p");
paragraph.innerHTML = '<a href="/"><b>link</b></a>';
export const link = paragraph.querySelector("b")!;

/** A page on which a mention stands wherever it is told so; what is heard of it. */
export function heard() {
  const hand = new ReadersHand();
  const ending = new AbortController();
  const events: CardEvent<PageMention>[] = [];
  const page = {
    state: { mode: "hidden" } as CardState<PageMention>,
    over: "page" as Over,
    mentionAt: (_at: Point): PageMention | null => null,
  };
  listenForCard({
    window: window as Window & typeof globalThis,
    state: () => page.state,
    send: (event) => events.push(event),
    over: () => page.over,
    mentionAt: (at) => page.mentionAt(at),
    isOrigin: ({ target }) => target === ours,
    signal: ending.signal,
  });
  return { hand, page, events, end: () => ending.abort() };
}

/** Where the pointer is, CSS px of the viewport. */
export const AT = { x: 30, y: 40 };
/** A finger there. */
export const touch = { ...AT, pointerType: "touch" } as const;
