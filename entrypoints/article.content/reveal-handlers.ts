import { rangeOfSpan } from "@/lib/page-text/locate";
import { askFrame, type FrameHandlersOptions } from "./frame-handlers";
import { isArticleTerm, type PageMention } from "./mention-layer";
import { stepFrom } from "./mention-steps";
import type { PageHandlers } from "./page-requests";
import { Reveal } from "./reveal";

/** What showing places needs. */
export interface RevealHandlersOptions extends FrameHandlersOptions {
  window: Window & typeof globalThis;
  signal: AbortSignal;
}

/** Shows from outside the page where something in it stands. */
export function revealHandlers(options: RevealHandlersOptions) {
  const { window, visit, signal } = options;
  const reveal = new Reveal(window, signal);
  let last: PageMention | null = null;
  /** From the last that was shown, round the ends; else the first that is in view, or below it. */
  const nextOf = (mentions: readonly PageMention[], direction: 1 | -1): PageMention | null => {
    const before = last && (visit()?.mentions.successorOf(last) ?? null);
    const current = before && mentions.includes(before) ? before : null;
    const next = stepFrom(mentions, current, current ? direction : 1, window);
    return next ?? (direction === 1 ? mentions[0] : mentions.at(-1)) ?? null;
  };
  return {
    "page/reveal-term": ({ termId, direction }) => {
      const mentions = (visit()?.mentions.mentions ?? []).filter(({ term }) => term.id === termId);
      last = nextOf(mentions, direction);
      const shown = reveal.show(last?.range() ?? null);
      return shown ? { index: last!.index, total: mentions.length } : { index: 0, total: 0 };
    },
    "page/reveal-definition": ({ termId }) => {
      const layer = visit()?.mentions;
      const term = layer?.mentions.find((mention) => mention.term.id === termId)?.term;
      if (!layer || !term || !isArticleTerm(term)) return { found: false };
      return { found: reveal.show(rangeOfSpan(layer.text, term)) };
    },
    "page/reveal-highlight": ({ id }) =>
      askFrame(options, "page/reveal-highlight", id) ?? {
        found: reveal.show(visit()?.highlights.rangeOf(id) ?? null),
      },
  } satisfies Partial<PageHandlers>;
}
