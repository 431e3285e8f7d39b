// @vitest-environment jsdom
import { expect, it } from "vitest";
import { FaultTable } from "@/components/FaultTable";
import { mount } from "./mounted";

it("a long table of faults shows a hundred more each time, the first of which takes the focus", () => {
  const faults = Array.from({ length: 150 }, (_, at) => at + 1);
  const row = (at: number) => ({ place: String(at), field: "name", fault: "empty" });
  const shown = mount(<FaultTable placeTitle="Row" fieldTitle="Column" faults={faults} row={row} />);
  expect(shown.all("tbody tr")).toHaveLength(100);
  shown.focus(shown.get("button"));
  shown.click(shown.get("button"));
  expect(shown.all("tbody tr")).toHaveLength(150);
  expect(shown.all("button")).toEqual([]);
  expect(document.activeElement).toBe(shown.all("tbody tr")[100]);
});
