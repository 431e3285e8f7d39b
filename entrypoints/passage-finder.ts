import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { findCandidates } from "@/lib/anchoring/find-candidates";
import { findSpans } from "@/lib/anchoring/find-spans";
import { surroundingsOf } from "@/lib/anchoring/surroundings";
import type { SharedWorld } from "./article.content/shared-world";

/** Search for moved and changed passages; injected only where there is one to look for or to describe. */
export default defineUnlistedScript(() => {
  (globalThis as SharedWorld).termlightPassageFinder = { findSpans, surroundingsOf, findCandidates };
});
