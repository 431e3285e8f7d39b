import { describe, expect, it } from "vitest";
import { noTermsHint } from "@/entrypoints/library/no-terms-hint";

describe("why no term may fit", () => {
  it.each([
    ["a name among those met", { typed: "zzz", kind: "all", unmet: false }, "terms_none_met_hint"],
    [
      "a name of a kind among those met",
      { typed: "zzz", kind: "model", unmet: false },
      "terms_none_met_or_kind_hint",
    ],
    ["a kind among those met", { typed: " ", kind: "model", unmet: false }, "terms_none_met_of_kind_hint"],
    ["a name of a kind", { typed: "zzz", kind: "own", unmet: true }, "terms_none_kind_hint"],
    ["a name among all that there are", { typed: "zzz", kind: "all", unmet: true }, "terms_none_named_hint"],
    ["a kind that is there no more", { typed: "", kind: "own", unmet: true }, "terms_none_of_kind_hint"],
  ] as const)("for %s names what leaves terms out", (_, choice, key) => {
    expect(noTermsHint(choice)).toBe(key);
  });
});
