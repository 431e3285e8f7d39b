import fc from "fast-check";
import { expect, it } from "vitest";
import { z } from "zod";
import { recordIdIn } from "@/lib/exchange/record-id";

it.each([
  ["a random id", "9b2f0f3e-6c1d-4a53-9d0f-0a4f6d1f2b11"],
  ["an id of no version", "01942530-0000-f000-8000-000000000001"],
  ["an id of no variant", "01942530-0000-7000-c000-000000000001"],
  ["an id with something behind it", "01942530-0000-7000-8000-0000000000011"],
  ["nothing", ""],
])("%s is none of ours", (_, id) => {
  expect(recordIdIn(id)).toBeNull();
});

it("takes capital letters and spaces around for the same id", () => {
  const id = fc.uuid({ version: 7 });
  fc.assert(
    fc.property(id, (id) => {
      expect(recordIdIn(` ${id.toUpperCase()}\n`)).toBe(id);
    }),
  );
});

it("what it takes is what a message may name", () => {
  const anyId = fc.oneof(fc.uuid(), fc.string({ unit: fc.constantFrom(..."0178af-"), maxLength: 40 }));
  fc.assert(
    fc.property(anyId, (id) => {
      expect(recordIdIn(id) !== null).toBe(z.uuidv7().safeParse(id).success);
    }),
  );
});
