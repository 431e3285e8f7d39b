import { describe, expect, it } from "vitest";
import { compileGlossary } from "@/lib/glossary/compile";
import { claimKey, claimKeys } from "@/lib/own-terms/claim-key";
import { glossaryTerm } from "@/lib/own-terms/glossary-term";
import { tagged } from "../mentions/tag-text";
import { ownDraft, sampleOwnTerm } from "./sample-own-term";

const SAME = [
  ["Traditional characters", "機器學習法", "机器学习法"],
  ["a zero-width space", "foo\u200bnet", "foonet"],
  ["a soft hyphen", "foo\u00adnet", "foonet"],
  ["a typographic apostrophe", "moore’s gate", "moore's gate"],
  ["full width", "ＦＯＯ　ｎｅｔ", "FOO net"],
  ["a hyphen for a space", "retrieval-gate", "retrieval gate"],
  ["another hyphen", "retrieval‑gate", "retrieval gate"],
] as const;

describe("the key of a name", () => {
  it.each(SAME)("is the same with %s", (_, written, plain) => {
    expect(claimKey(written)).toBe(claimKey(plain));
  });

  it.each(SAME)("is the same where the tagger finds one for the other: with %s", (_, written, plain) => {
    const term = glossaryTerm(sampleOwnTerm(1, ownDraft(plain)));
    expect(tagged(`a ${written} b`, compileGlossary([term]))).toEqual([`${written}=${term.id}`]);
  });

  it.each(["retrieval—gate", "retrieval―gate", "retrieval - gate", "retrieval  gate", " retrieval-gate "])(
    "takes dashes and spaces of all kinds for one space: %j",
    (written) => {
      expect(claimKey(written)).toBe("retrieval gate");
    },
  );

  it("is the same in capitals and in small letters", () => {
    expect(claimKey("FooNet")).toBe(claimKey("FOONET"));
  });

  it.each([
    ["词元", "词源"],
    ["C++", "C"],
    ["x²", "x2"],
  ])("of %s is not that of %s", (one, other) => {
    expect(claimKey(one)).not.toBe(claimKey(other));
  });

  it("is claimed once, however often it is written", () => {
    expect(claimKeys({ name: "機器學習", aliases: ["机器学习", "Foo\u200bNet", "foonet"] })).toEqual([
      "机器学习",
      "foonet",
    ]);
  });
});
