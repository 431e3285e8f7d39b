import { frameIn, type Selector, shadowRootIn } from "@/lib/anchoring/selector";

/** A selector that other programs know too. */
export type PageSelector = Extract<
  Selector,
  { type: "TextQuoteSelector" | "TextPositionSelector" | "RangeSelector" }
>;

/**
 * The selectors that mean the same to other programs, which know nothing of our shadow roots and frames: positions and
 * paths that count from there would lead them to another place of the page.
 */
export function pageSelectors(selectors: readonly Selector[]): PageSelector[] {
  const inFrame = frameIn(selectors) !== undefined;
  const inShadowRoot = shadowRootIn(selectors) !== undefined;
  return selectors.filter((selector): selector is PageSelector => {
    if (selector.type === "TextQuoteSelector") return true;
    if (selector.type === "TextPositionSelector") return !inFrame;
    return selector.type === "RangeSelector" && !inFrame && !inShadowRoot;
  });
}
