import type { Bilingual, Term } from "@/lib/glossary/term";
import type { ArticleDraft } from "@/lib/highlights/article";
import type {
  Highlight,
  HighlightChanges,
  HighlightColor,
  HighlightDraft,
  KeptPassage,
} from "@/lib/highlights/highlight";
import type { ArticleTerm, Span } from "@/lib/mentions/mention";
import type { Settings } from "@/lib/settings/settings";
import type { FrameProtocol, PageFrameProtocol } from "./frame-protocol";
import type { ImportProtocol } from "./import-protocol";
import type { LibraryProtocol } from "./library-protocol";
import type { OwnTermProtocol } from "./own-term-protocol";
import type { PageDescription } from "./page-description";
import type { PageOpening } from "./page-opening";
import type { PageRevealProtocol } from "./page-reveal-protocol";
import type { SpeechProtocol } from "./speech-protocol";
import type { TextProtocol } from "./text-protocol";

/**
 * Every request that a page or an extension page sends to the background, with its reply. To add a message: one
 * line here, its schema in `request-schemas.ts`, its handler in `entrypoints/background/handlers/`, a sample for the tests.
 */
export interface BackgroundProtocol
  extends FrameProtocol,
    LibraryProtocol,
    ImportProtocol,
    OwnTermProtocol,
    SpeechProtocol,
    TextProtocol {
  /** What the page session needs to begin. `formerKeys`: by what else the page may have been known. */
  "page/open": {
    request: { pageKey: string; formerKeys: string[]; host: string };
    reply: PageOpening;
  };
  /** What was kept of articles of the same title on the same site: the page may be one of them that has moved. */
  "article/namesakes": { request: { title: string; host: string }; reply: { highlights: Highlight[] } };
  /** Passages of an article were found at another address: it is one more of the article's. */
  "article/add-address": { request: { pageKey: string; address: string }; reply: Record<string, never> };
  /** Have one of the scripts that only some pages need put into the asking frame. Replies when it is there. */
  "page/load-script": {
    request: { script: "page-session" | "article-extractor" | "overlay-renderer" | "passage-finder" };
    reply: Record<string, never>;
  };
  /** Whether the pointer is on a highlight: the context menu has entries for one. */
  "page/over-highlight": { request: { over: boolean }; reply: Record<string, never> };
  /** The next piece of a text that is too long for one message, see {@link TagRequest.earlier}. */
  "article/add-text": { request: TextPiece; reply: Record<string, never> };
  /**
   * Mentions in an article's text. Refused as `TextIncomplete` where the worker was stopped since and forgot earlier
   * pieces: they want sending again.
   */
  "article/tag": { request: TagRequest; reply: TagReply };
  "term/get": {
    request: { id: string };
    reply: { term: Term | null; relatedNames: Record<string, Bilingual> };
  };
  /** The same of many terms, in the order asked for; without those that no glossary has (any more). */
  "terms/get": {
    request: { ids: string[] };
    reply: { terms: Term[]; relatedNames: Record<string, Bilingual> };
  };
  /** Never tag a term, or with a page key not in that article. `title`: the article's, for the list of mutes. */
  "term/mute": { request: TermMute & { title?: string }; reply: Record<string, never> };
  /** Takes back the mute everywhere, or that in the article of the page key, by whichever key of it it was muted. */
  "term/unmute": { request: TermMute; reply: Record<string, never> };
  /** Which highlights of a page have no place on it now; all others of it have one. */
  "page/report-orphans": { request: { pageKey: string; ids: string[] }; reply: Record<string, never> };
  /** Names of terms by id, for lists; without those that no glossary has (any more). */
  "term/names": { request: { ids: string[] }; reply: { names: Record<string, Bilingual> } };
  /** Replies only after a strictly durable commit. Saving the same id twice saves once. */
  "highlight/save": {
    request: { highlight: HighlightDraft; article: ArticleDraft };
    reply: { highlight: Highlight };
  };
  /**
   * As the next ones, replies only after a strictly durable commit. `changeId`, a UUIDv7, names the change: sent twice,
   * it is made once, even where another window changed the same field in between.
   */
  "highlight/edit": {
    request: { id: string; changeId: string; changes: Partial<HighlightChanges> };
    reply: { highlight: Highlight };
  };
  /** Puts a highlight on another passage of its page. */
  "highlight/move": {
    request: { id: string; changeId: string; passage: KeptPassage };
    reply: { highlight: Highlight };
  };
  /**
   * Makes one highlight of several that overlap or touch; the others go to the bin. Replies with the one that stays, then
   * the others.
   */
  "highlight/join": {
    request: { id: string; others: string[]; changeId: string; passage: KeptPassage };
    reply: { highlights: Highlight[] };
  };
  /** To the bin, not for good. */
  "highlight/delete": { request: { id: string; changeId: string }; reply: { highlight: Highlight } };
  "highlight/restore": { request: { id: string; changeId: string }; reply: { highlight: Highlight } };
  /**
   * Takes the last change of a page's highlights back, or makes it again, and replies with those that it was about; with
   * none where there is none. `stepId`, a UUIDv7, names the step, as `changeId` does a change.
   */
  "highlight/undo": {
    request: { pageKey: string; direction: "undo" | "redo"; stepId: string };
    reply: { highlights: Highlight[] };
  };
  /** An address that leads to a highlight's passage. */
  "highlight/link": { request: { id: string }; reply: { link: string } };
  /** Clears highlights out of the bin, for good. Only the extension's own pages may. */
  "highlight/delete-for-good": { request: { ids: string[] }; reply: Record<string, never> };
  /** Settings are changed field by field, so that two writers do not undo each other. */
  "settings/change": { request: { changes: Partial<Settings> }; reply: { settings: Settings } };
  "site/set-enabled": { request: { host: string; enabled: boolean }; reply: Record<string, never> };
  "page/set-forced": { request: { pageKey: string; forced: boolean }; reply: Record<string, never> };
  /** Put the content script into a tab that the reader allowed by a click. */
  "tab/inject": { request: { tabId: number }; reply: Record<string, never> };
}

/** Every request that the background or an extension page sends to the page session in a tab, with its reply. */
export interface PageProtocol extends PageFrameProtocol, PageRevealProtocol {
  "page/describe": { request: Record<string, never>; reply: PageDescription };
  /** Scrolls to the term's next mention and opens its card. `found` is false where the page has it no more. */
  "page/show-term": { request: { termId: string }; reply: { found: boolean } };
  "page/show-highlight": { request: { id: string }; reply: { found: boolean } };
  /** Scrolls to a place that is like a highlight's lost passage and selects it; asked again, to the next one. */
  "page/seek-highlight": { request: { id: string }; reply: { found: boolean } };
  /**
   * Puts a highlight that has lost its passage onto the selected one; where nothing is selected, the page waits for the
   * reader to select something.
   */
  "page/attach-highlight": {
    request: { id: string };
    reply: { outcome: "attached" | "waiting" | "refused" };
  };
  /** Does something with the highlight under the pointer; `found` is false where there is none. */
  "page/act-on-highlight": { request: { action: HighlightAction }; reply: { found: boolean } };
  "page/highlight-selection": { request: Record<string, never>; reply: { kept: boolean } };
  /** Keeps the whole paragraph that the caret, the selection or the pointer is in. */
  "page/highlight-paragraph": { request: Record<string, never>; reply: { kept: boolean } };
  /** Scrolls to the next or previous highlight and opens it. */
  "page/step-highlight": { request: { direction: 1 | -1 }; reply: { found: boolean } };
  "page/undo": { request: { direction: "undo" | "redo" }; reply: { found: boolean } };
  /** Pins or unpins the open card; where none is open, opens and pins that of the term at hand. */
  "page/pin-card": { request: Record<string, never>; reply: { found: boolean } };
  "page/step-mention": { request: { direction: 1 | -1 }; reply: { found: boolean } };
  /** The stored highlights of `pageKey`, `""` for those of many pages, changed: read them again. */
  "page/highlights-changed": { request: { pageKey: string }; reply: Record<string, never> };
  /** The reader's own terms or mutes changed: ask for the article's terms again, although its text is the same. */
  "page/glossary-changed": { request: Record<string, never>; reply: Record<string, never> };
  /** Choices that every page follows changed: ask for them, and for the article's terms again. */
  "page/settings-changed": { request: Record<string, never>; reply: Record<string, never> };
  "page/set-enabled": { request: { enabled: boolean }; reply: Record<string, never> };
  "page/set-forced": { request: { forced: boolean }; reply: Record<string, never> };
  /** Access was withdrawn: leave the page as it was before. */
  "page/stop": { request: Record<string, never>; reply: Record<string, never> };
}

/** What the context menu offers for a highlight: a colour, or something to do. */
export type HighlightAction = HighlightColor | "note" | "copy-link" | "delete";

/** Where a term is not to be tagged. */
export interface TermMute {
  termId: string;
  /** The one article that is meant; `null` for all. */
  pageKey: string | null;
}

/** An article whose terms are asked for: its text as the page has it, where it is long in pieces ({@link TextPiece}). */
export interface TagRequest {
  /** The article's page: terms that the reader does not want there are left out. */
  pageKey: string;
  /** By what else the page may have been known: what was left out there is too. */
  formerKeys: string[];
  title: string;
  /** The text, or what is left of it after the pieces that were sent before. */
  text: string;
  /** Pieces that were sent before and come first: all of one id, so many UTF-16 units in all. */
  earlier: { textId: number; length: number } | null;
  /** Code in the whole text, sorted, UTF-16 offsets. */
  code: Span[];
}

/** Part of a long text on its way to the background. */
export interface TextPiece {
  /** Names the text among those of its page. */
  textId: number;
  /** Where the piece begins in the text, UTF-16 offset; 0 begins a new text. */
  at: number;
  text: string;
}

/** The terms of an article, and where they stand in the text that was sent. */
export interface TagReply {
  /** The terms that occur, each once. */
  terms: Term[];
  /** Abbreviations that the article itself defines and the glossary does not know. */
  articleTerms: ArticleTerm[];
  /**
   * Mentions sorted by place, three numbers each: start, end (UTF-16, exclusive), and an index into `terms` followed by
   * `articleTerms`.
   */
  mentions: number[];
  /** The terms that are mentioned, the most important first, as indices like those of `mentions`. */
  ranking: number[];
  /** Names of all terms that `terms` are related to, by id. */
  relatedNames: Record<string, Bilingual>;
}
