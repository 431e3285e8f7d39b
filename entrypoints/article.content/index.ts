import { defineContentScript } from "wxt/utils/define-content-script";
import { sendToBackground } from "@/lib/messages/send";
import { letThePageRun } from "@/lib/page-text/time-slices";
import { startPageSession } from "./page-session";
import type { SharedWorld } from "./shared-world";
import "./page.css";

/**
 * Registered at run time for the sites that the reader allowed, or injected on a click; no host is in the manifest.
 */
export default defineContentScript({
  registration: "runtime",
  matches: [],
  async main() {
    const world = globalThis as SharedWorld;
    // Registered and injected on top of it: once is enough.
    if (world.termlightRuns) return;
    if (!(document instanceof HTMLDocument) && document.contentType !== "application/xhtml+xml") return;
    world.termlightRuns = true;
    const ending = new AbortController();
    ending.signal.addEventListener("abort", () => {
      world.termlightRuns = false;
    });
    // Running this file the first time is a task of its own.
    await letThePageRun();
    startPageSession({
      window: window as Window & typeof globalThis,
      language: chrome.i18n.getUILanguage().startsWith("zh") ? "zh" : "en",
      loadExtractor: async () => {
        if (!world.termlightExtractArticle)
          await sendToBackground("page/load-script", { script: "article-extractor" });
        return world.termlightExtractArticle!;
      },
      loadRenderer: async () => {
        if (!world.termlightRenderOverlay)
          await sendToBackground("page/load-script", { script: "overlay-renderer" });
        return world.termlightRenderOverlay!;
      },
      ending,
    });
  },
});
