import { describe, expect, it } from "vitest";
import { measure } from "./measure";

const at = (start: number, id: string) => ({ line: 1, start, end: start + 2, id });

describe("what was tagged, held against what was marked", () => {
  it("counts by exact place and term, with the same right ones in both figures", () => {
    const gold = [at(0, "moe"), at(4, "nsa"), at(8, "llm")];
    const { missed, wrong, figures } = measure(gold, [at(0, "moe"), at(4, "moba")]);
    expect(missed).toEqual([at(4, "nsa"), at(8, "llm")]);
    expect(wrong).toEqual([at(4, "moba")]);
    expect(figures).toBe("precision 50.0% (1 of 2), recall 33.3% (1 of 3), F1 40.0%");
  });

  it("gives no share of nothing", () => {
    expect(measure([], []).figures).toBe("precision – (0 of 0), recall – (0 of 0), F1 –");
  });
});
