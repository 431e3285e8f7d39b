import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Claim, settleClaims } from "@/lib/own-terms/settle-claims";

/** A term by its id and its one-letter keys. */
function claim(id: string, keys: string): Claim {
  return { id, keys: [...keys] };
}

/** What was refused, in one line each: `id key holder`. */
function refusals(wanted: readonly Claim[], held: readonly Claim[]): string[] {
  return [...settleClaims(wanted, held)].map(
    ([{ id }, { holder, key }]) => `${id} ${key} ${holder.id}${held.includes(holder) ? " (held)" : ""}`,
  );
}

describe("wanted terms", () => {
  const held = [claim("1", "a"), claim("2", "b"), claim("3", "c")];

  it.each<[string, Claim[], string[]]>([
    ["with names that nobody has are had", [claim("9", "xy")], []],
    ["with the name of a held one are refused", [claim("9", "xa")], ["9 a 1 (held)"]],
    ["exchange names", [claim("1", "b"), claim("2", "c"), claim("3", "a")], []],
    ["take the names that another gives up", [claim("9", "a"), claim("1", "x")], []],
    ["of one id are had once", [claim("1", "x"), claim("1", "y")], ["1 null 1"]],
    ["of one name are had once", [claim("8", "x"), claim("9", "x")], ["9 x 8"]],
    [
      "fall with one whose names they were to take",
      [claim("9", "a"), claim("1", "b")],
      ["9 a 1 (held)", "1 b 2 (held)"],
    ],
    [
      "fall one after the other",
      [claim("9", "a"), claim("1", "b"), claim("2", "c")],
      ["9 a 1 (held)", "1 b 2 (held)", "2 c 3 (held)"],
    ],
    [
      "are had where what was before them fell",
      [claim("9", "ax"), claim("8", "x"), claim("1", "b")],
      ["9 a 1 (held)", "1 b 2 (held)"],
    ],
    ["of one id are had where the first of them fell", [claim("1", "b"), claim("1", "y")], ["1 b 2 (held)"]],
    [
      "take the names that another gives up at its second try",
      [claim("1", "b"), claim("1", "y"), claim("9", "a")],
      ["1 b 2 (held)"],
    ],
  ])("%s", (_, wanted, expected) => {
    expect(refusals(wanted, held)).toEqual(expected);
  });

  it("that are not refused leave no name and no id to two, whatever they are", () => {
    const id = fc.constantFrom(..."1234567");
    const keys = fc.uniqueArray(fc.constantFrom(..."abcdefgh"), { maxLength: 3 });
    const any = fc.array(fc.record({ id, keys }), { maxLength: 8 });
    const holders = fc
      .subarray("1234".split(""))
      .map((ids) => ids.map((each, at) => claim(each, "abcd"[at]!)));
    fc.assert(
      fc.property(any, holders, (wanted, there) => {
        const refused = settleClaims(wanted, there);
        const had = wanted.filter((each) => !refused.has(each));
        const ids = had.map((each) => each.id);
        const all = [...there.filter((each) => !ids.includes(each.id)), ...had].flatMap((each) => each.keys);
        expect(ids).toHaveLength(new Set(ids).size);
        expect(all).toHaveLength(new Set(all).size);
      }),
      { numRuns: 5_000 },
    );
  });
});
