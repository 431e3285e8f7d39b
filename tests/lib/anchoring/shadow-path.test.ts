// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { frameIn, type Selector, shadowRootIn } from "@/lib/anchoring/selector";
import { describeShadowRoot, shadowRootBy } from "@/lib/anchoring/shadow-path";
import { describeRange } from "./describe-range";
import { findRange } from "./find-range";

/** A page with two cards of the same words, each in a shadow root, the second in one of the first's kind. */
function page(): { outer: ShadowRoot; inner: ShadowRoot } {
  document.body.innerHTML = "<p>Before</p><my-card></my-card><div><my-card></my-card></div>";
  const [first, second] = document.querySelectorAll("my-card");
  first!.attachShadow({ mode: "open" }).innerHTML = "<p>The same words as elsewhere</p>";
  const outer = second!.attachShadow({ mode: "open" });
  outer.innerHTML = "<section><p>Around</p><my-card></my-card></section>";
  const inner = outer.querySelector("my-card")!.attachShadow({ mode: "open" });
  inner.innerHTML = "<p>Not these</p><p>The same words as elsewhere</p>";
  return { outer, inner };
}

function selectionIn(root: ShadowRoot): Range {
  const range = document.createRange();
  range.selectNodeContents(root.querySelector("p:last-of-type")!.firstChild!);
  return range;
}

describe("the shadow root that a passage stands in", () => {
  it("is described by the way to it, and found by that", () => {
    const { outer, inner } = page();
    const selector = describeShadowRoot(inner.querySelector("p")!)!;
    expect(selector.hosts).toEqual(["/body[1]/div[1]/my-card[1]", "/section[1]/my-card[1]"]);
    expect(shadowRootBy(selector, document.body)).toBe(inner);
    expect(shadowRootBy({ ...selector, hosts: selector.hosts.slice(0, 1) }, document.body)).toBe(outer);
  });

  it("is none in the document's own tree", () => {
    page();
    expect(describeShadowRoot(document.querySelector("p")!)).toBeNull();
  });

  it.each([[["/body[1]/p[1]"]], [["/body[1]/my-card[3]"]], [["/body[1]/my-card[1]", "/p[1]"]]])(
    "is not found where the way leads to no open shadow root: %j",
    (hosts) => {
      page();
      expect(shadowRootBy({ type: "ShadowRootSelector", hosts }, document.body)).toBeNull();
    },
  );

  it("tells which of two places a passage without words is", () => {
    const { inner } = page();
    const selectors = describeRange(selectionIn(inner), document.body);
    expect(shadowRootIn(selectors)?.hosts).toHaveLength(2);
    expect(frameIn(selectors)).toBeUndefined();
    const paths = selectors.filter(({ type }: Selector) => /^(Range|ShadowRoot)Selector$/.test(type));
    const found = findRange(paths, document.body);
    const range = found.orphan ? null : found.range;
    expect(range?.startContainer.getRootNode()).toBe(inner);
    expect(range?.toString()).toBe("The same words as elsewhere");
  });
});
