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

  it("is neither button nor link where there is nowhere to go, and says that the passage is gone", () => {
    const line = mount(<HighlightLine highlight={highlight()} orphan target={null} lang="" />);
    expect(line.all("a, button")).toEqual([]);
    expect(line.root.textContent).toContain("popup_orphan");
  });
});
