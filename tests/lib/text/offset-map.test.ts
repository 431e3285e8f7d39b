import { describe, expect, it } from "vitest";
import { OffsetMap } from "@/lib/text/offset-map";

describe("an offset map", () => {
  it("leads back through what became longer, shorter and nothing", () => {
    const map = new OffsetMap();
    map.addLinear(0, 0);
    // Two units of the source became one, then one became three, then two were dropped.
    map.addAtomic(2, 2, 2);
    map.addAtomic(3, 4, 1);
    map.addLinear(6, 7);
    expect([0, 1, 2, 3, 4, 5, 6, 8].map((at) => map.sourceStart(at))).toEqual([0, 1, 2, 4, 4, 4, 7, 9]);
    expect([1, 2, 3, 4, 6, 7].map((at) => map.sourceEnd(at))).toEqual([1, 2, 4, 5, 5, 8]);
  });

  it("forgets what is taken back and written anew", () => {
    const map = new OffsetMap();
    map.addLinear(0, 0);
    map.addAtomic(1, 1, 1);
    map.addLinear(2, 2);
    // The unit at 1 is taken back: with the mark at 2 it is one.
    map.addAtomic(1, 1, 2);
    map.addLinear(2, 3);
    expect([map.sourceStart(1), map.sourceEnd(2), map.sourceStart(2)]).toEqual([1, 3, 3]);
  });
});
