import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { HighlightDesk } from "./article.content/highlight-desk";
import { renderOverlay } from "./article.content/overlay/render-overlay";
import { OwnTermController } from "./article.content/own-term-controller";
import type { InterfaceWorld } from "./article.content/page-interface";

/**
 * Card, toolbar and editor with all that draws them and the work on highlights and own terms; injected when an article was found or
 * something is selected.
 */
export default defineUnlistedScript(() => {
  (globalThis as InterfaceWorld).termlightInterface = { renderOverlay, HighlightDesk, OwnTermController };
});
