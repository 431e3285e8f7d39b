import { looksLikeArticle } from "@/lib/article/looks-like-article";
import { sendToBackground } from "@/lib/messages/send";
import { runInSlices } from "@/lib/page-text/time-slices";
import { isClaimed } from "./claim-page";
import { formerKeysOf, keyOfPage } from "./key-of-page";
import type { SharedWorld } from "./shared-world";

/** What one look leaves for the next. */
export interface LookedAt {
  /** The keys of the page of which the background was asked last, first the one of its address; empty before. */
  pageKeys: readonly string[];
}

/**
 * Whether there is something to do in a page, as it is now.
 *
 * @throws AbortError where the signal ends it; what `sendToBackground` throws.
 */
export async function isWanted(
  window: Window & typeof globalThis & SharedWorld,
  before: LookedAt,
  signal: AbortSignal,
): Promise<boolean> {
  return (
    window.parent !== window ||
    // A session that an update left behind may have something to hand over, and one that ended here too.
    isClaimed(window) ||
    (window.termlightLeft?.().length ?? 0) > 0 ||
    (await runInSlices(looksLikeArticle(window.document), signal)) ||
    isKept(window, before)
  );
}

/** Asked until it is answered, once for each address. */
async function isKept(window: Window & typeof globalThis, before: LookedAt): Promise<boolean> {
  const pageKey = keyOfPage(window);
  if (before.pageKeys[0] === pageKey) return false;
  const request = { pageKey, formerKeys: formerKeysOf(window), host: window.location.host };
  const opening = await sendToBackground("page/open", request);
  const { enabled, forced, highlights, elsewhere, pageKeys } = opening;
  before.pageKeys = [pageKey, ...pageKeys];
  return enabled && (forced || highlights.length + elsewhere.length > 0);
}
