import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Sha256 } from "@/lib/exchange/sha-256";

describe("a SHA-256", () => {
  it("is Node's, for any text in any pieces", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "grapheme", maxLength: 200 }), { maxLength: 8 }), (pieces) => {
        const sum = new Sha256();
        for (const each of pieces) sum.update(each);
        expect(sum.digest()).toBe(createHash("sha256").update(pieces.join("")).digest("hex"));
      }),
    );
  });
});
