import { describe, expect, it } from "vitest";
import { aliasTexts } from "@/lib/glossary/alias-texts";

describe("the texts of an alias", () => {
  it("are its own where it is of no size", () => {
    expect(aliasTexts({ text: "GPT-4", case: "exact" })).toEqual(["GPT-4"]);
  });

  const texts = aliasTexts({ text: "7 billion parameters", case: "any", sizes: true });

  it.each(["0.1", "0.5", "1", "1.5", "7", "9.9", "10", "70", "671", "999"])("have the size %s", (size) => {
    expect(texts).toContain(`${size} billion parameters`);
  });

  it.each(["0", "0.0", "1.0", "9.99", "10.5", "1000"])("do not have %s", (size) => {
    expect(texts).not.toContain(`${size} billion parameters`);
  });

  it("are each there once", () => {
    expect(new Set(texts).size).toBe(texts.length);
  });
});
