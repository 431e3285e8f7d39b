import { spanOfRange } from "@/lib/page-text/locate";
import { readPageText } from "@/lib/page-text/read-page-text";
import { runAtOnce } from "@/lib/page-text/time-slices";
import { describeSpan } from "./describe-span";
import type { Selector } from "./selector";
import { surroundingsOf } from "./surroundings";

/**
 * Describes a passage below `root` so that it can be found again; see {@link describeSpan} and {@link surroundingsOf}.
 * Empty for a range without visible text. Reads the whole text below `root` for it.
 */
export function describeRange(range: AbstractRange, root: Element): Selector[] {
  const page = runAtOnce(readPageText(root));
  const span = spanOfRange(page, range);
  if (!span) return [];
  const selectors = describeSpan(page, span, range);
  return [...selectors, surroundingsOf(selectors, page, span, root)];
}
