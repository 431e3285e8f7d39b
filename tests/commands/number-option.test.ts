import { describe, expect, it } from "vitest";
import { positiveNumber, wholeNumber } from "./number-option";
import { UsageError } from "./usage-error";

describe("a number that an option was given", () => {
  it.each([
    ["0", 0],
    ["007", 7],
    ["20000", 20_000],
  ])("is read where it is whole: %s", (given, number) => {
    expect(wholeNumber("--files", given)).toBe(number);
  });

  it.each(["x", "", " ", "-1", "1.5", "1e3", "0x10", "10k", "Infinity", "NaN", "9007199254740993"])(
    "is refused where it is none: %j",
    (given) => {
      expect(() => wholeNumber("--files", given)).toThrow(
        new UsageError(`--files ${given}: not a whole number`),
      );
    },
  );

  it("is refused where it is too small", () => {
    expect(wholeNumber("--loads", "3", 3)).toBe(3);
    expect(() => wholeNumber("--loads", "2", 3)).toThrow(new UsageError("--loads 2: must be at least 3"));
  });

  it.each([
    ["10", 10],
    ["0.25", 0.25],
  ])("is read where it is above 0: %s", (given, number) => {
    expect(positiveNumber("--minutes", given)).toBe(number);
  });

  it.each(["0", "0.0", "", "ten", "-1", ".", "1.", "1,5", "9".repeat(400)])(
    "is refused where it is not above 0: %j",
    (given) => {
      expect(() => positiveNumber("--minutes", given)).toThrow(
        new UsageError(`--minutes ${given}: not a number above 0`),
      );
    },
  );
});
