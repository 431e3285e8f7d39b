import { describe, expect, it } from "vitest";
import { inSlices, type WorkProgress } from "@/entrypoints/library/in-slices";

/** Works numbers off by two, and tells what was worked and said. */
function bench(act: (slice: number[], progress: WorkProgress | null) => void = () => {}) {
  const worked: number[][] = [];
  const shares: (number | null)[] = [];
  let last: WorkProgress | null = null;
  const run = (items: readonly number[]): Promise<number[]> =>
    inSlices(
      items,
      2,
      async (slice) => {
        act(slice, last);
        worked.push(slice);
      },
      (progress) => {
        last = progress;
        shares.push(progress?.share ?? null);
      },
    );
  return { worked, shares, run };
}

describe("a long work in slices", () => {
  it.each([
    [[], [], []],
    [[1, 2], [[1, 2]], []],
    [
      [1, 2, 3],
      [[1, 2], [3]],
      [0, 2 / 3, null],
    ],
  ])("of %j is worked as %j, and %j is told", async (items, slices, told) => {
    const { worked, shares, run } = bench();
    expect(await run(items)).toEqual([]);
    expect(worked).toEqual(slices);
    expect(shares).toEqual(told);
  });

  it("ends after the slice in which it is cancelled, and gives back what is left", async () => {
    const { worked, shares, run } = bench(([first], progress) => {
      if (first === 3) progress?.cancel();
    });
    expect(await run([1, 2, 3, 4, 5, 6, 7])).toEqual([5, 6, 7]);
    expect(worked).toEqual([
      [1, 2],
      [3, 4],
    ]);
    expect(shares.at(-1)).toBeNull();
  });

  it("tells its end where it fails", async () => {
    const { worked, shares, run } = bench(([first]) => {
      if (first === 3) throw new Error("full");
    });
    await expect(run([1, 2, 3, 4])).rejects.toThrow("full");
    expect(worked).toEqual([[1, 2]]);
    expect(shares.at(-1)).toBeNull();
  });
});
