import { useRef, useState } from "preact/hooks";
import { useListening } from "@/components/use-listening";
import { listenToPopupKeys } from "./popup-keys";

/** What is searched for in the popup. */
export interface PopupSearch {
  /** As typed, `""` for nothing. */
  query: string;
  search(query: string): void;
  /** A search of which the reader wants the first hit; `null` for none. */
  entered: string | null;
  /** The first hit was taken. */
  onEntered(): void;
}

/**
 * Keeps the popup's search, which has the keyboard wherever the focus is.
 *
 * @param showKeys shows which keys there are; the same function at each drawing.
 */
export function usePopupSearch(document: Document, showKeys: () => void): PopupSearch {
  const [query, search] = useState("");
  const [entered, setEntered] = useState<string | null>(null);
  const latest = useRef(query);
  latest.current = query;
  useListening(
    (signal) => {
      const clear = (): boolean => {
        const had = latest.current !== "";
        search("");
        return had;
      };
      listenToPopupKeys({ document, clear, enter: () => setEntered(latest.current), showKeys }, signal);
    },
    [document, showKeys],
  );
  return { query, search, entered, onEntered: () => setEntered(null) };
}
