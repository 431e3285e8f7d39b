import { guessedLanguage } from "@/lib/own-terms/guess-language";
import type { OwnTermFields } from "@/lib/own-terms/own-term";

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
}

/** A draft with more written into it; `null` where nothing of it differs from its base. */
export function writtenInto(
  { id, base, written: before }: TermDraft,
  more: Partial<OwnTermFields>,
): TermDraft | null {
  const fields = Object.entries({ ...before, ...more }) as [keyof OwnTermFields, unknown][];
  const differing = fields.filter(([field, value]) => JSON.stringify(value) !== JSON.stringify(base[field]));
  return differing.length > 0 ? { id, base, written: Object.fromEntries(differing) } : null;
}

/** A new term before anything is written but its definition, whose language it has as far as that tells. */
export function blankTerm(definition: string, otherwise: OwnTermFields["language"]): OwnTermFields {
  return { name: "", aliases: [], definition: "", language: guessedLanguage(definition) ?? otherwise };
}
