import type { HighlightDesk } from "./highlight-desk";
import type { RenderOverlay } from "./overlay/overlay-view";

/** The part of a page's script that comes when there is first something to show. */
export interface PageInterface {
  renderOverlay: RenderOverlay;
  HighlightDesk: typeof HighlightDesk;
}
