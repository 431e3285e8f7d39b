import { useEffect, useRef, useState } from "preact/hooks";

/** So many of the last things written here are known again when their echo comes from the store. */
const KNOWN = 60;

/**
 * What another window made of a note while it was being written here; `null` where none did. It stays until the editing
 * ends, as what is written here goes over it.
 *
 * @param stored the note as it is stored.
 * @param draft the note as it stands in the field.
 */
export function useNoteElsewhere(stored: string, draft: string): string | null {
  const [elsewhere, setElsewhere] = useState<string | null>(null);
  const known = useRef<string[]>([stored]);
  if (known.current.at(-1) !== draft) known.current = [...known.current.slice(1 - KNOWN), draft];
  useEffect(() => {
    if (!known.current.includes(stored)) setElsewhere(stored);
  }, [stored]);
  return elsewhere;
}
