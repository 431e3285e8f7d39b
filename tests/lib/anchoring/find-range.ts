import { findSpans } from "@/lib/anchoring/find-spans";
import type { Selector } from "@/lib/anchoring/selector";
import { rangeOfSpan } from "@/lib/page-text/locate";
import { readPageText } from "@/lib/page-text/read-page-text";
import { runAtOnce } from "@/lib/page-text/time-slices";

/** A passage found on the page, from its first word to its last; or why it is an orphan. */
export type FoundRange = { range: Range; orphan?: never } | { orphan: true; why: "missing" | "ambiguous" };

/** Reads the whole text below `root`, and finds one described passage in it as the extension does. */
export function findRange(selectors: readonly Selector[], root: Element): FoundRange {
  const page = runAtOnce(readPageText(root));
  const [anchoring] = runAtOnce(findSpans([selectors], page, root));
  if (!anchoring?.span) return { orphan: true, why: anchoring?.span === null ? anchoring.why : "missing" };
  const range = rangeOfSpan(page, anchoring.span);
  return range ? { range } : { orphan: true, why: "missing" };
}
