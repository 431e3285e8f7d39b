// @vitest-environment jsdom
import { useState } from "preact/hooks";
import { describe, expect, it } from "vitest";
import { Tabs } from "@/components/Tabs";
import { mount } from "./mounted";

const TABS = [
  { id: "page", label: "Page" },
  { id: "library", label: "Library" },
] as const;

function Switching() {
  const [current, setCurrent] = useState<"page" | "library">("page");
  return <Tabs idPrefix="t" label="Tabs" tabs={TABS} current={current} onTab={(id) => setCurrent(id)} />;
}

const selected = (page: ReturnType<typeof mount>) => page.get('[aria-selected="true"]').id;

describe("Tabs", () => {
  it.each([
    ["ArrowRight", "t-tab-library"],
    ["ArrowLeft", "t-tab-library"],
    ["End", "t-tab-library"],
    ["Home", "t-tab-page"],
    ["a", "t-tab-page"],
  ])("are at %s's target with the focus", (key, id) => {
    const page = mount(<Switching />);
    page.focus(page.get("#t-tab-page"));
    page.press(key);
    expect(selected(page)).toBe(id);
    expect(document.activeElement?.id).toBe(id);
  });

  it("have one tab in the tab order: the one that is selected", () => {
    const page = mount(<Switching />);
    page.click(page.get("#t-tab-library"));
    expect(page.all('[tabindex="0"]').map(({ id }) => id)).toEqual(["t-tab-library"]);
  });
});
