import { expect, it } from "vitest";
import { columnLetters } from "@/lib/exchange/column-letters";

it.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [51, "AZ"],
  [52, "BA"],
  [701, "ZZ"],
  [702, "AAA"],
])("the column at %i is %s", (place, letters) => {
  expect(columnLetters(place)).toBe(letters);
});
