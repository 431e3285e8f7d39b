import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { renderOverlay } from "./article.content/overlay/render-overlay";
import type { SharedWorld } from "./article.content/shared-world";

/** Card, toolbar and editor with all that draws them; injected when an article was found or something is selected. */
export default defineUnlistedScript(() => {
  (globalThis as SharedWorld).termlightRenderOverlay = renderOverlay;
});
