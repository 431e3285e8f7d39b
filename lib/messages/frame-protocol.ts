import type { ArticleDraft } from "@/lib/highlights/article";

/** What a page and its frames ask the background; part of the protocol, see `protocol.ts`. */
export interface FrameProtocol {
  /** Have a session begun in every frame of the asking tab that holds something to read and has none yet. */
  "page/enter-frames": { request: Record<string, never>; reply: Record<string, never> };
  /** In which page a frame is. Refused as `NoReceiver` where no session runs in that. */
  "frame/around": { request: Record<string, never>; reply: PageAround };
  /** Tell the page which of its highlights a frame has. */
  "frame/report": { request: FrameReport; reply: Record<string, never> };
  /** Have a frame of the asking tab do what the page was asked to. */
  "frame/ask": {
    request: { frameId: number; type: AskedOfFrame; id: string };
    /** What the frame answers: see the request of that type. */
    reply: { found: boolean } | { outcome: "attached" | "waiting" | "refused" };
  };
}

/** What is done with a highlight where its passage belongs: in the page, or in a frame of it. */
export type AskedOfFrame =
  | "page/show-highlight"
  | "page/reveal-highlight"
  | "page/seek-highlight"
  | "page/attach-highlight";

/** What the background asks a page for its frames, and them. */
export interface PageFrameProtocol {
  /** What a frame of the page needs to know of it. */
  "page/around": { request: Record<string, never>; reply: PageAround };
  "page/frame-report": { request: FrameReport & { frameId: number }; reply: Record<string, never> };
  /** For frames: the page around is, or has become, the one of this key. */
  "page/around-changed": { request: { pageKey: string }; reply: Record<string, never> };
}

/** The page that a frame is in, which its passages are kept under. */
export interface PageAround {
  pageKey: string;
  /** By what else the page may have been known. */
  formerKeys: string[];
  host: string;
  article: ArticleDraft;
}

/** Ids of a page's highlights that a frame holds: with a place there, and without. */
export interface FrameReport {
  pageKey: string;
  placed: string[];
  orphans: string[];
}
