import type { ToastHolder } from "@/entrypoints/library/use-toast";
import type { Database } from "@/lib/store/database";
import type { OptionsPlace } from "./options-place";
import type { PackImport } from "./use-pack-import";

/** What each part of the options page is given. */
export interface PanelContext {
  /** For reading. */
  db: Database;
  window: Window;
  /** The import of a pack, which goes on while another part is looked at. */
  packs: PackImport;
  toasts: Omit<ToastHolder, "toast">;
  go(place: OptionsPlace): void;
  /** Opens the sheet of the page's keys. */
  showKeys(): void;
}
