import { describe, expect, it } from "vitest";
import { ownTermDraftSchema, ownTermUndoSchema } from "@/lib/own-terms/own-term-schema";
import { ownDraft } from "./sample-own-term";

const V7 = "0194253f-8000-7000-8000-000000000001";

/** Ids that are none of ours: records of several devices are merged by them, in the order of time. */
const FOREIGN = [
  ["of version 4", "9b2f1c3e-8000-4000-8000-000000000001"],
  ["of version 1", "0194253f-8000-1000-8000-000000000001"],
  ["nil", "00000000-0000-0000-0000-000000000000"],
  ["a name", "retrieval-gate"],
  ["empty", ""],
] as const;

/** Whether the term of this id can be brought back to what it was. */
function undoes(id: string): boolean {
  const before = { ...ownDraft("RAG"), id, deleted: false };
  return ownTermUndoSchema.safeParse({ before, stamp: "0194253f8000-0000-a1" }).success;
}

describe("the id of an own term", () => {
  it("is a UUIDv7, and a draft may be without", () => {
    expect(ownTermDraftSchema.safeParse(ownDraft("RAG", { id: V7 })).success).toBe(true);
    expect(ownTermDraftSchema.safeParse(ownDraft("RAG")).success).toBe(true);
    expect(undoes(V7)).toBe(true);
  });

  it.each(FOREIGN)("is refused in a draft when it is %s", (_, id) => {
    expect(ownTermDraftSchema.safeParse(ownDraft("RAG", { id })).success).toBe(false);
  });

  it.each(FOREIGN)("is refused in what takes an edit back when it is %s", (_, id) => {
    expect(undoes(id)).toBe(false);
  });
});
