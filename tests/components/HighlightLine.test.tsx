// @vitest-environment jsdom
import { describe, expect, it, vi } from "vitest";
import { HighlightLine } from "@/components/HighlightLine";
import { highlight } from "./highlights";
import { mount } from "./mounted";

describe("HighlightLine", () => {
  it("does what it is told where the target is something to do", () => {
    const go = vi.fn();
    const line = mount(<HighlightLine highlight={highlight()} target={go} lang="" />);
    line.click(line.get("button"));
    expect(go).toHaveBeenCalledOnce();
  });

  it("leads to an address in a new tab", () => {
    const line = mount(<HighlightLine highlight={highlight()} target="https://example.org/a" lang="en" />);
    expect(line.get<HTMLAnchorElement>("a").href).toBe("https://example.org/a");
  });

  it("is neither button nor link where there is nowhere to go", () => {
    const line = mount(<HighlightLine highlight={highlight()} target={null} lang="" />);
    expect(line.all("a, button")).toEqual([]);
  });

  it("shows of a passage that the page has no more what stood around it, and says so", () => {
    const lostFrom = { before: "what came first, ", after: ", what came then" };
    const kept = highlight();
    const line = mount(<HighlightLine highlight={kept} lostFrom={lostFrom} target={() => {}} lang="" />);
    expect(line.root.textContent).toContain(`what came first, ${kept.quote}, what came then`);
    expect(line.root.textContent).toContain("popup_orphan");
  });
});
