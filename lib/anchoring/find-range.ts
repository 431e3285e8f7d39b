import { rangeOfSpan } from "@/lib/page-text/locate";
import { readPageText } from "@/lib/page-text/read-page-text";
import { runAtOnce } from "@/lib/page-text/time-slices";
import { findSpans, type How } from "./find-spans";
import type { Selector } from "./selector";

/**
 * A passage found on the page, with how sure that is (0 to 1) and on what ground; or why it is an orphan. The range goes
 * from its first word to its last, over what was put in between (`how` is `pieces` then).
 */
export type FoundRange =
  | { range: Range; confidence: number; how: How; orphan?: never }
  | { orphan: true; why: "missing" | "ambiguous" };

/**
 * Finds one described passage below `root`, by whatever selectors there are, ours or others'. Reads the whole text for
 * it: for many passages use {@link findSpans}.
 */
export function findRange(selectors: readonly Selector[], root: Element): FoundRange {
  const page = runAtOnce(readPageText(root));
  const [anchoring] = runAtOnce(findSpans([selectors], page, root));
  if (!anchoring?.span) return { orphan: true, why: anchoring?.span === null ? anchoring.why : "missing" };
  const range = rangeOfSpan(page, anchoring.span);
  if (!range) return { orphan: true, why: "missing" };
  return { range, confidence: anchoring.confidence, how: anchoring.how };
}
