import type { UndoStack } from "@/entrypoints/library/undo-stack";
import type { ToastHolder } from "@/entrypoints/library/use-toast";
import type { Database } from "@/lib/store/database";
import type { OptionsPlace } from "./options-place";

/** Tells the reader what was done, and remembers how it is taken back. */
export interface PanelToasts extends Omit<ToastHolder, "toast"> {
  undo: UndoStack;
}

/** What each part of the options page is given. */
export interface PanelContext {
  /** For reading. */
  db: Database;
  window: Window;
  toasts: PanelToasts;
  go(place: OptionsPlace): void;
  /** Opens the sheet of the page's keys. */
  showKeys(): void;
}
