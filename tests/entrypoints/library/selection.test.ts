import { describe, expect, it } from "vitest";
import { extended, NO_SELECTION, toggled } from "@/entrypoints/library/selection";

describe("a selection", () => {
  it("takes one more, and lets it go again", () => {
    const one = toggled(NO_SELECTION, "a");
    expect([...one.ids]).toEqual(["a"]);
    expect(toggled(one, "a").ids.size).toBe(0);
  });

  it("grows by ranges from the one that was chosen last", () => {
    const range = extended(toggled(NO_SELECTION, "b"), ["b", "c", "d"]);
    expect([...range.ids]).toEqual(["b", "c", "d"]);
    expect(range.anchor).toBe("b");
    expect([...extended(range, ["a", "b"]).ids]).toEqual(["b", "c", "d", "a"]);
  });

  it("leaves what it was made from as it is", () => {
    toggled(NO_SELECTION, "a");
    extended(NO_SELECTION, ["a"]);
    expect(NO_SELECTION.ids.size).toBe(0);
  });
});
