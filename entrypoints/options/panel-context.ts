import type { ToastHolder } from "@/entrypoints/library/use-toast";
import type { Database } from "@/lib/store/database";
import type { OptionsPlace } from "./options-place";

/** What each part of the options page is given. */
export interface PanelContext {
  /** For reading. */
  db: Database;
  window: Window;
  toasts: Omit<ToastHolder, "toast">;
  go(place: OptionsPlace): void;
  /** Opens the sheet of the page's keys. */
  showKeys(): void;
}
