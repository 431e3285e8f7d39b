import { elementAround } from "@/lib/page-text/flat-tree";

/** Whether a range's text is drawn, on screen or off it: not in a closed `<details>`, in what is not displayed or is invisible. */
export function isRendered(range: Range): boolean {
  let element = elementAround(range.startContainer);
  // Such an element has no box of its own, its text does.
  while (element && getComputedStyle(element).display === "contents") element = elementAround(element);
  return element?.checkVisibility?.({ checkVisibilityCSS: true }) ?? true;
}
