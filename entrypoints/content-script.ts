import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { sendToBackground } from "@/lib/messages/send";
import { letThePageRun } from "@/lib/page-text/time-slices";
import { whenOpenedAnew } from "./article.content/opened-anew";
import { waitAtDoor } from "./article.content/page-door";
import type { SharedWorld } from "./article.content/shared-world";
import { untilShown } from "./article.content/until-shown";
import "./article.content/page.css";

/**
 * Registered at run time for the sites that the reader allowed, or injected on a click; no host is in the manifest.
 * Every page pays for it, so it only looks whether there is something to do; the session comes as a script of its own.
 * Not one of the builder's content scripts: these announce themselves by a message that every page hears, and a page
 * that takes all messages for its own has an error from it.
 */
export default defineUnlistedScript(async () => {
  const world = globalThis as SharedWorld;
  // Registered and injected on top of it: once is enough.
  if (world.termlightRuns) return;
  if (!(document instanceof HTMLDocument) && document.contentType !== "application/xhtml+xml") return;
  world.termlightRuns = true;
  await untilShown(document);
  // Running this file the first time is a task of its own.
  await letThePageRun();
  begin(window as Window & typeof globalThis & SharedWorld);
});

/** A document that is opened anew is another page, in which nothing of ours listens any more. */
function begin(window: Window & typeof globalThis & SharedWorld): void {
  window.termlightRuns = true;
  const ending = new AbortController();
  ending.signal.addEventListener("abort", () => {
    window.termlightRuns = false;
  });
  waitAtDoor({
    window,
    openSession: async () => {
      if (!window.termlightStartSession)
        await sendToBackground("page/load-script", { script: "page-session" });
      ending.signal.throwIfAborted();
      return window.termlightStartSession!(ending);
    },
    ending,
  });
  const beginAnew = (): void => {
    ending.abort();
    begin(window);
  };
  whenOpenedAnew(window, beginAnew, ending.signal);
}
