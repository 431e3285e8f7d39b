import type { ArticleTermCardProps } from "@/components/ArticleTermCard";
import type { HighlightEditorProps } from "@/components/HighlightEditor";
import type { HoverCardProps } from "@/components/HoverCard";
import type { OwnTermFormProps } from "@/components/OwnTermForm";
import type { SelectionToolbarProps } from "@/components/SelectionToolbar";
import type { ToastProps } from "@/components/Toast";
import type { UnsavedNoticeProps } from "@/components/UnsavedNotice";
import type { Anchor } from "./anchor";
import type { PassageEdgesProps } from "./PassageEdges";

/** What a screen reader is to say, `""` for nothing: once for each object, also where the words are the same. */
export interface Announcement {
  text: string;
}

/** The card of a mention. */
export interface CardView {
  anchor: Anchor;
  content: { kind: "term"; props: HoverCardProps } | { kind: "article-term"; props: ArticleTermCardProps };
  /** Stays in the window when its word is scrolled out of it. */
  pinned: boolean;
  /** A number of its own for each time that it is to take the keyboard focus, once; 0 while it is not. */
  focusCall: number;
  /** What is new and was not said by the focus moving there. */
  announcement: Announcement;
  /** Its word was scrolled far away, or is gone; or something else wants the place. */
  onAway(): void;
}

/** What stands beside a passage that the reader works on: one thing at a time. */
export type OverlayView =
  | { mode: "hidden" }
  | {
      mode: "toolbar";
      anchor: Anchor;
      props: SelectionToolbarProps;
      /** The selection was made by a finger: the system draws handles below its ends. */
      isTouched: boolean;
    }
  | {
      mode: "own-term";
      /** Tells one form from another. */
      id: string;
      anchor: Anchor;
      props: OwnTermFormProps;
      /** Whether the reader wrote something in it that is not stored. */
      holdsWords(): boolean;
      /** It was closed, or something else took its place. */
      onClosed(): void;
    }
  | {
      mode: "editor";
      anchor: Anchor;
      props: HighlightEditorProps;
      /** The ends of its passage, to be moved. */
      edges: PassageEdgesProps;
      onAway(): void;
    };

/** All that is to be seen at a time. */
export interface OverlayContents {
  card: CardView | null;
  view: OverlayView;
  /** That something is not saved yet. Stands as long as that is so. */
  notice: UnsavedNoticeProps | null;
  toast: ToastProps | null;
  /** Pointer or focus came to the toast, or left it. */
  onToastHeld(isHeld: boolean): void;
  /** What had the focus is gone, and that where the focus came from takes it no more. */
  onFocusLost(): void;
}

/** Draws it into the overlay's shadow root. */
export type RenderOverlay = (root: ShadowRoot, mount: HTMLElement, contents: OverlayContents) => void;
