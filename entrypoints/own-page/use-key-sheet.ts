import { useMemo, useState } from "preact/hooks";
import { onKeySheet } from "@/components/on-key-sheet";
import { useListening } from "@/components/use-listening";

/** Whether a page's sheet of keys is open. The functions stay the same for the page's life. */
export interface KeySheetHolder {
  isOpen: boolean;
  open(): void;
  close(): void;
}

/**
 * Keeps the sheet of keys, and opens it by `?`.
 *
 * @param document where the key is listened for; `null` where another listener knows when it is meant.
 */
export function useKeySheet(document: Document | null): KeySheetHolder {
  const [isOpen, setOpen] = useState(false);
  const calls = useMemo(() => ({ open: () => setOpen(true), close: () => setOpen(false) }), []);
  useListening(
    (signal) => {
      if (document) onKeySheet(document, calls.open, signal);
    },
    [document, calls],
  );
  return { isOpen, ...calls };
}
