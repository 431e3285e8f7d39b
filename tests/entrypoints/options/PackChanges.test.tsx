// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { PackChanges } from "@/entrypoints/options/PackChanges";
import type { PlannedChange } from "@/lib/exchange/plan-import";
import { mount } from "../../components/mounted";
import { sampleId } from "../../lib/highlights/sample-highlight";

function change(at: number, changes: PlannedChange["changes"] = { definition: "New." }): PlannedChange {
  return { id: sampleId(at), name: `Gate ${at}`, changes };
}

describe("what a pack would change", () => {
  it.each([
    [{ definition: "New." }, "own_definition"],
    [{ language: "zh", aliases: [] }, "own_aliases · own_language"],
    [{ name: "Door", definition: "New." }, "own_name · own_definition"],
  ] as const)("is told by term and field, for %j", (changes, fields) => {
    const shown = mount(<PackChanges changed={[change(1, changes as PlannedChange["changes"])]} />);
    expect(shown.get("b").textContent).toBe("Gate 1");
    expect(shown.get("span").textContent).toBe(fields);
    expect(shown.all("button")).toEqual([]);
  });

  it("names ten terms at first, and more on request, the first of which takes the focus", () => {
    const shown = mount(<PackChanges changed={Array.from({ length: 12 }, (_, at) => change(at))} />);
    expect(shown.all("li")).toHaveLength(10);
    shown.focus(shown.get("button"));
    shown.click(shown.get("button"));
    expect(shown.all("li")).toHaveLength(12);
    expect(document.activeElement).toBe(shown.all("li")[10]);
  });

  it("is nothing where nothing is changed", () => {
    expect(mount(<PackChanges changed={[]} />).root.textContent).toBe("");
  });
});
