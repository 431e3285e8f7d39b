import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { sendToBackground } from "@/lib/messages/send";
import { letThePageRun } from "@/lib/page-text/time-slices";
import type { InterfaceWorld } from "./article.content/page-interface";
import { startPageSession } from "./article.content/page-session";
import type { SharedWorld } from "./article.content/shared-world";
import "./article.content/page.css";

/**
 * Registered at run time for the sites that the reader allowed, or injected on a click; no host is in the manifest.
 * Not one of the builder's content scripts: these announce themselves by a message that every page hears, and a page
 * that takes all messages for its own has an error from it.
 */
export default defineUnlistedScript(async () => {
  const world = globalThis as SharedWorld & InterfaceWorld;
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
    loadInterface: async () => {
      if (!world.termlightInterface)
        await sendToBackground("page/load-script", { script: "overlay-renderer" });
      return world.termlightInterface!;
    },
    loadPassageFinder: async () => {
      if (!world.termlightPassageFinder)
        await sendToBackground("page/load-script", { script: "passage-finder" });
      return world.termlightPassageFinder!;
    },
    ending,
  });
});
