import { describeSpan } from "@/lib/anchoring/describe-span";
import type { Selector } from "@/lib/anchoring/selector";
import { surroundingsOf } from "@/lib/anchoring/surroundings";
import { spanOfRange } from "@/lib/page-text/locate";
import { readPageText } from "@/lib/page-text/read-page-text";
import { runAtOnce } from "@/lib/page-text/time-slices";

/**
 * Reads the whole text below `root`, and describes a passage of it as the extension does. Empty for a range without
 * visible text.
 */
export function describeRange(range: AbstractRange, root: Element): Selector[] {
  const page = runAtOnce(readPageText(root));
  const span = spanOfRange(page, range);
  if (!span) return [];
  const selectors = describeSpan(page, span, range);
  return [...selectors, surroundingsOf(selectors, page, span, root)];
}
