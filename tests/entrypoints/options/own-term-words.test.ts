import { describe, expect, it } from "vitest";
import { packFaultRow } from "@/entrypoints/options/fault-words";
import { ownTermErrorText } from "@/entrypoints/options/own-term-words";

function named(name: string): Error {
  return Object.assign(new Error("KVQ"), { name });
}

describe("words for own terms", () => {
  it.each([
    [named("NotFoundError"), "own_gone"],
    [named("NameTaken"), "page_error_name_taken"],
    [named("QuotaExceededError"), "page_error_storage_full"],
  ])("for %s are those of %s", (error, key) => {
    expect(ownTermErrorText(error)).toBe(key);
  });

  it("for a fault in a pack are those of its rule", () => {
    expect(packFaultRow({ row: 2, column: "name", rule: "too-short", detail: "" })).toEqual({
      place: "2",
      field: "name",
      fault: "fault_too_short",
    });
  });
});
