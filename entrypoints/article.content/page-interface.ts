import type { HighlightDesk } from "./highlight-desk";
import type { RenderOverlay } from "./overlay/overlay-view";
import type { OwnTermController } from "./own-term-controller";

/** The part of a page's script that comes when there is first something to show. */
export interface PageInterface {
  renderOverlay: RenderOverlay;
  HighlightDesk: typeof HighlightDesk;
  OwnTermController: typeof OwnTermController;
}

/** Where the script `overlay-renderer` leaves it; the rest of that world is in `shared-world.ts`. */
export interface InterfaceWorld {
  termlightInterface?: PageInterface;
}
