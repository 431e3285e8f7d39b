import { describe, expect, it } from "vitest";
import type { Term } from "@/lib/glossary/term";
import { topicWeight } from "@/lib/glossary/topic-weight";
import { term } from "../../fixtures/tiny-glossary";

describe("what a mention says of a text's subject", () => {
  it.each<[string, Term["kind"], Partial<Term>, number]>([
    ["all, of a term of AI", "architecture", {}, 1],
    ["all, of a product", "product", {}, 1],
    ["half, of an everyday word of the subject", "method", { level: "basic" }, 0.5],
    ["nothing, of an everyday word of computing", "infrastructure", { level: "basic" }, 0],
    ["nothing, of a term of computing at large", "infrastructure", { field: "computing" }, 0],
    ["nothing, of business", "business", {}, 0],
    ["nothing, of an everyday word of business", "business", { level: "basic" }, 0],
  ])("is %s", (_title, kind, more, weight) => {
    expect(topicWeight(term("quux", kind, ["Quux"], more))).toBe(weight);
  });
});
