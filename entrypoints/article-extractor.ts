import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { extractArticle } from "@/lib/article/extract-article";
import type { SharedWorld } from "./article.content/shared-world";

/** Readability and what goes with it; injected only where a first look found an article. */
export default defineUnlistedScript(() => {
  (globalThis as SharedWorld).termlightExtractArticle = extractArticle;
});
