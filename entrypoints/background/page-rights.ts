import type { Highlight } from "@/lib/highlights/highlight";
import type { BackgroundProtocol } from "@/lib/messages/protocol";

/** What a request is about, as far as a script in a web page needs a right to it. */
export interface Concerns {
  /** Pages, by key or address. */
  pages?: readonly string[];
  /** The host that a page says it is of. */
  host?: string;
  /** Highlights that may be stored, by id. */
  highlightIds?: readonly string[];
  /** A passage that is to be kept, or is to take another's place. */
  passage?: Pick<Highlight, "selectors">;
  /** True where a frame has no business with it. */
  notInFrames?: true;
  /**
   * That something of it is written down, which is not done in private windows: then the reader who asked for it is told,
   * or, where a page reports it by itself, nothing happens.
   */
  writes?: "asked" | "reported";
}

const nothing = (): Concerns => ({});
const change = ({ id }: { id: string }): Concerns => ({ highlightIds: [id], writes: "asked" });
const byPage = ({ pageKey }: { pageKey: string | null }): Concerns => ({
  pages: pageKey === null ? [] : [pageKey],
});

/**
 * What scripts in web pages may ask for, and what of it belongs to a page. Whatever is not in this table is for the
 * extension's own pages.
 */
export const PAGE_RIGHTS: {
  [Type in keyof BackgroundProtocol]?: (request: BackgroundProtocol[Type]["request"]) => Concerns;
} = {
  // Former keys that are not the page's are passed over.
  "page/open": ({ pageKey, host }) => ({ pages: [pageKey], host }),
  "page/load-script": nothing,
  "page/over-highlight": nothing,
  "page/enter-frames": nothing,
  "page/report-orphans": ({ pageKey, ids }) => ({
    pages: [pageKey],
    highlightIds: ids,
    writes: "reported",
  }),
  "article/namesakes": ({ host }) => ({ host, notInFrames: true }),
  "article/add-address": ({ pageKey, address }) => ({
    pages: [pageKey, address],
    notInFrames: true,
    writes: "reported",
  }),
  "article/add-text": nothing,
  // Former keys, as above.
  "article/tag": byPage,
  "frame/around": nothing,
  "frame/report": byPage,
  "frame/ask": () => ({ notInFrames: true }),
  "highlight/save": ({ highlight, article }) => ({
    pages: [article.pageKey, article.url],
    highlightIds: [highlight.id],
    passage: highlight,
    writes: "asked",
  }),
  "highlight/edit": change,
  "highlight/move": ({ id, passage }) => ({ ...change({ id }), passage }),
  "highlight/join": ({ id, others, passage }) => ({
    highlightIds: [id, ...others],
    passage,
    writes: "asked",
  }),
  "highlight/delete": change,
  "highlight/restore": change,
  "highlight/undo": (request) => ({ ...byPage(request), writes: "asked" }),
  "highlight/link": ({ id }) => ({ highlightIds: [id] }),
  "interface/speech": nothing,
  "text/keep": ({ pageKey }) => ({ pages: [pageKey], notInFrames: true, writes: "reported" }),
  "term/get": nothing,
  "term/names": nothing,
  "term/mute": (request) => ({ ...byPage(request), writes: "asked" }),
  "term/unmute": (request) => ({ ...byPage(request), writes: "asked" }),
  "own-term/save": () => ({ writes: "asked" }),
  "own-term/delete": () => ({ writes: "asked" }),
  "own-term/open": nothing,
  "library/open": nothing,
};
