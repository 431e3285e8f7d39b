import { guessedLanguage } from "@/lib/own-terms/guess-language";
import type { OwnTermFields } from "@/lib/own-terms/own-term";
import { cleanOwnTerm } from "@/lib/own-terms/own-term-faults";

/** The place of a new term among drafts and in the page's address, where others have their ids. */
export const NEW_TERM = "new";

/** What was written of a term and is not stored. */
export interface TermDraft {
  /** UUIDv7: the term's own, or the one that a new term will have. However often it is sent, it is stored once. */
  id: string;
  /** The term as it was stored when this was last written into; blank for a new one. */
  base: OwnTermFields;
  /** The fields that the reader made different from that. */
  written: Partial<OwnTermFields>;
  /** Of these fields, what was stored when the reader began to write into them. */
  begun: Partial<OwnTermFields>;
}

/** A draft with more written into it; `null` where nothing of it differs from its base. */
export function writtenInto(
  { id, base, written: before, begun }: TermDraft,
  more: Partial<OwnTermFields>,
): TermDraft | null {
  const written = { ...before, ...more };
  const differing = fieldsOf(written).filter((field) => !isSame(written[field], base[field]));
  if (differing.length === 0) return null;
  return { id, base, written: picked(written, differing), begun: picked({ ...base, ...begun }, differing) };
}

/** What a draft that was given up and what was written since make together. */
export function joinedDrafts(former: TermDraft, since: TermDraft): TermDraft | null {
  const begun = { ...former.begun, ...since.begun };
  return writtenInto({ ...former, base: since.base, begun }, since.written);
}

/** Of the fields that a draft would replace, those that became otherwise elsewhere since, as they are stored. */
export function changedElsewhere(
  { written, begun }: TermDraft,
  stored: OwnTermFields,
): Partial<OwnTermFields> {
  const wanted = cleanOwnTerm({ ...stored, ...written });
  const changed = fieldsOf(written).filter(
    (field) => !isSame(stored[field], begun[field]) && !isSame(stored[field], wanted[field]),
  );
  return picked(stored, changed);
}

function fieldsOf(written: Partial<OwnTermFields>): (keyof OwnTermFields)[] {
  return Object.keys(written) as (keyof OwnTermFields)[];
}

function picked(
  of: Partial<OwnTermFields>,
  fields: readonly (keyof OwnTermFields)[],
): Partial<OwnTermFields> {
  return Object.fromEntries(fields.map((field) => [field, of[field]]));
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** A new term before anything is written but its definition, whose language it has as far as that tells. */
export function blankTerm(definition: string, otherwise: OwnTermFields["language"]): OwnTermFields {
  return { name: "", aliases: [], definition: "", language: guessedLanguage(definition) ?? otherwise };
}
