import { useRef, useState } from "preact/hooks";

/**
 * A value that is being edited here while its owner saves it. The owner's value counts when it changes while nothing
 * is held; until then what the reader wrote stands, however late or stale the owner's echo of it is.
 *
 * @param value the owner's value.
 * @param signature equal for equal values.
 * @param held true while the reader is in the field or a save is under way.
 */
export function useDraft<T>(value: T, signature: string, held: boolean): [T, (next: T) => void] {
  const [draft, setDraft] = useState(value);
  const seen = useRef(signature);
  if (seen.current !== signature) {
    seen.current = signature;
    if (!held) setDraft(() => value);
  }
  return [draft, (next) => setDraft(() => next)];
}
