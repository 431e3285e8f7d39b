import fc from "fast-check";
import type { OwnTerm, OwnTermDraft, OwnTermFields } from "@/lib/own-terms/own-term";
import { cleanOwnTerm, ownTermFaults } from "@/lib/own-terms/own-term-faults";
import { anyText } from "../exchange/arbitrary-library";
import { SAMPLE_TIME, sampleId } from "../highlights/sample-highlight";

/** An own term's draft without an id, with `changes`. */
export function ownDraft(name: string, changes: Partial<OwnTermDraft> = {}): OwnTermDraft {
  return { name, aliases: [], definition: `What ${name} is.`, language: "en", ...changes };
}

/** An own term as the store gives it. */
export function sampleOwnTerm(number: number, fields: OwnTermFields): OwnTerm {
  const stamp = `0194253f8000-0000-a${number}`;
  return {
    name: fields.name,
    aliases: fields.aliases,
    definition: fields.definition,
    language: fields.language,
    id: sampleId(number),
    createdAt: SAMPLE_TIME,
    updatedAt: SAMPLE_TIME,
    deletedAt: null,
    stamps: { name: stamp, aliases: stamp, definition: stamp, language: stamp, deletedAt: stamp },
  };
}

const nameLike = fc.oneof(
  fc.string({ minLength: 2, maxLength: 12 }),
  fc.constantFrom(
    "=SUM(A1)",
    "+x",
    "-2C",
    "@ai",
    "'=it",
    "''+a",
    "a|b",
    "a\\|b",
    "\\",
    'say "so"',
    "稀疏, 注意力",
  ),
  fc.tuple(anyText, fc.constantFrom("RAG", "词元")).map(([text, word]) => text + word),
);

/** Any fields of an own term that can be kept, with what breaks formats in them. */
export const anyOwnFields: fc.Arbitrary<OwnTermFields> = fc
  .record({
    name: nameLike,
    aliases: fc.array(nameLike, { maxLength: 4 }),
    definition: fc.oneof(anyText, nameLike),
    language: fc.constantFrom("en" as const, "zh" as const),
  })
  .map(cleanOwnTerm)
  .filter((fields) => ownTermFaults(fields).length === 0);
