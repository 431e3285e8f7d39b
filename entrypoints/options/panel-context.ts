import type { UndoStack } from "@/entrypoints/library/undo-stack";
import type { ToastHolder } from "@/entrypoints/library/use-toast";
import type { Database } from "@/lib/store/database";
import type { OptionsPlace } from "./options-place";
import type { PackImport } from "./use-pack-import";

/** Tells the reader what was done, and remembers how it is taken back. */
export interface PanelToasts extends Omit<ToastHolder, "toast"> {
  undo: UndoStack;
}

/** What each part of the options page is given. */
export interface PanelContext {
  /** For reading. */
  db: Database;
  window: Window;
  /** The import of a pack, which goes on while another part is looked at. */
  packs: PackImport;
  toasts: PanelToasts;
  go(place: OptionsPlace): void;
  /** Opens the sheet of the page's keys. */
  showKeys(): void;
}
