import { useState } from "preact/hooks";
import { useListening } from "@/components/use-listening";
import { type OptionsPlace, optionsHash, parseOptionsHash } from "./options-place";

/** What the window's address says, and how to change it: in place, since Back is for leaving the page. */
export function useOptionsPlace(window: Window): [OptionsPlace, (place: OptionsPlace) => void] {
  const [place, setPlace] = useState(() => parseOptionsHash(window.location.hash));
  useListening(
    (signal) => {
      const read = (): void => setPlace(parseOptionsHash(window.location.hash));
      window.addEventListener("hashchange", read, { signal });
    },
    [window],
  );
  const go = (next: OptionsPlace): void => {
    setPlace(next);
    window.history.replaceState(null, "", optionsHash(next));
  };
  return [place, go];
}
