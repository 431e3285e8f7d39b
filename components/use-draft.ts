import { useRef, useState } from "preact/hooks";

/**
 * A value that is being edited here while its owner saves it. The owner's value counts when it changes, but where the
 * reader wrote something that is still held: that stands, however late or stale the owner's echo of it is.
 *
 * @param value the owner's value.
 * @param signature equal for equal values.
 * @param held true while the reader is in the field or a save is under way.
 */
export function useDraft<T>(value: T, signature: string, held: boolean): [T, (next: T) => void] {
  const [draft, setDraft] = useState(value);
  const seen = useRef(signature);
  const written = useRef(false);
  if (!held) written.current = false;
  if (seen.current !== signature) {
    seen.current = signature;
    if (!written.current) setDraft(() => value);
  }
  const write = (next: T): void => {
    written.current = true;
    setDraft(() => next);
  };
  return [draft, write];
}
