import { quoteIn } from "@/lib/anchoring/selector";
import type { Highlight } from "@/lib/highlights/highlight";
import { collapseWhiteSpace } from "@/lib/highlights/quote";

/** So much is shown of what stood on each side of a lost passage, UTF-16 units. */
const CONTEXT = 32;

/** What stood around a passage when it was kept, so that a reader can tell where it belonged. */
export function lostContext({ selectors }: Highlight): { before: string; after: string } {
  const quote = quoteIn(selectors);
  const before = collapseWhiteSpace(quote?.prefix ?? "").slice(-CONTEXT);
  const after = collapseWhiteSpace(quote?.suffix ?? "").slice(0, CONTEXT);
  return { before: before && `…${before} `, after: after && ` ${after}…` };
}
