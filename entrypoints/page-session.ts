import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { sendToBackground } from "@/lib/messages/send";
import { learnSpeech } from "./article.content/learn-speech";
import type { InterfaceWorld } from "./article.content/page-interface";
import { startPageSession } from "./article.content/page-session";
import type { SharedWorld } from "./article.content/shared-world";

/** Termlight in a page; injected only where there is something for it to do, see `content-script.ts`. */
export default defineUnlistedScript(() => {
  const world = globalThis as SharedWorld & InterfaceWorld;
  world.termlightStartSession = (ending) =>
    startPageSession({
      window: window as Window & typeof globalThis,
      loadExtractor: async () => {
        if (!world.termlightExtractArticle)
          await sendToBackground("page/load-script", { script: "article-extractor" });
        return world.termlightExtractArticle!;
      },
      loadInterface: async () => {
        // Nothing is shown before it is known in which language.
        await Promise.all([
          learnSpeech(),
          world.termlightInterface ?? sendToBackground("page/load-script", { script: "overlay-renderer" }),
        ]);
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
