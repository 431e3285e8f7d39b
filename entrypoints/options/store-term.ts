import { sendToBackground } from "@/lib/messages/send";
import type { OwnTermFields } from "@/lib/own-terms/own-term";
import { NEW_TERM } from "./term-draft";

/** What became of a term that was sent. */
export interface StoredTerm {
  name: string;
  /** Takes it back; `null` where nothing was changed. */
  undo: (() => Promise<unknown>) | null;
}

/**
 * Has a term stored: a new one whole, of others the fields that were written into. Rejects as `sendToBackground`.
 *
 * @param key the term's id, or `NEW_TERM`.
 */
export async function storeTerm(
  key: string,
  { id, name, aliases, definition, language }: OwnTermFields & { id: string },
  written: Partial<OwnTermFields>,
): Promise<StoredTerm> {
  const term = { id, name, aliases, definition, language };
  if (key === NEW_TERM) {
    const stored = await sendToBackground("own-term/save", { term });
    return {
      name: stored.term.name[language],
      undo: () => sendToBackground("own-term/delete", { id }),
    };
  }
  const changed = Object.keys(written) as (keyof OwnTermFields)[];
  const { term: stored, undo } = await sendToBackground("own-term/edit", { term, changed });
  return {
    name: stored.name[language],
    undo: undo && (() => sendToBackground("own-term/undo-edit", undo)),
  };
}
