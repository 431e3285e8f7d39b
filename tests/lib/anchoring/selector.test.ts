import { expect, it } from "vitest";
import { type Selector, selectorsForDocument } from "@/lib/anchoring/selector";

const QUOTE: Selector = { type: "TextQuoteSelector", exact: "x", prefix: "", suffix: "" };
const POSITION: Selector = { type: "TextPositionSelector", start: 0, end: 1 };
const PATH: Selector = {
  type: "RangeSelector",
  startContainer: "/body[1]",
  startOffset: 0,
  endContainer: "/body[1]",
  endOffset: 1,
};
const SHADOW: Selector = { type: "ShadowRootSelector", hosts: ["/body[1]/my-card[1]"] };
const FRAME: Selector = { type: "FrameSelector", address: "https://a.example/", path: [0] };

it.each<[string, Selector[], Selector[]]>([
  ["in the document's own tree has all of them", [], [QUOTE, POSITION, PATH]],
  ["in a shadow root has no path there", [SHADOW], [QUOTE, POSITION, SHADOW]],
  ["in a frame has neither path nor position there", [FRAME], [QUOTE, FRAME]],
])("a passage %s", (_fact, place, kept) => {
  expect(selectorsForDocument([QUOTE, POSITION, PATH, ...place])).toEqual(kept);
});
