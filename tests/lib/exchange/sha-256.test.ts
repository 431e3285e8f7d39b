import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Sha256 } from "@/lib/exchange/sha-256";

describe("a SHA-256", () => {
  // The examples of NIST, https://csrc.nist.gov/projects/cryptographic-standards-and-guidelines/example-values.
  it.each([
    ["", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
    ["abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
    [
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
    ],
  ])("of %j is as its standard says", (text, sum) => {
    expect(new Sha256().update(text).digest()).toBe(sum);
  });

  it("is Node's, for any text in any pieces, short or longer than what is worked through at once", () => {
    const piece = fc
      .tuple(fc.string({ unit: "grapheme", maxLength: 70 }), fc.constantFrom(1, 1, 1, 40, 3_000))
      .map(([text, times]) => text.repeat(times));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const sum = new Sha256();
        for (const each of pieces) sum.update(each);
        expect(sum.digest()).toBe(createHash("sha256").update(pieces.join("")).digest("hex"));
      }),
      { numRuns: 300 },
    );
  });
});
