import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { HighlightDesk } from "./article.content/highlight-desk";
import { renderOverlay } from "./article.content/overlay/render-overlay";
import type { SharedWorld } from "./article.content/shared-world";

/**
 * Card, toolbar and editor with all that draws them and the work on highlights; injected when an article was found or
 * something is selected.
 */
export default defineUnlistedScript(() => {
  (globalThis as SharedWorld).termlightInterface = { renderOverlay, HighlightDesk };
});
