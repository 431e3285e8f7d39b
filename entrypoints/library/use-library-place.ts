import { useEffect, useState } from "preact/hooks";
import { type LibraryPlace, libraryHash, parseLibraryHash } from "./library-hash";

/** What the window's address says, and how to change it: in place, so that Back does not undo typing key by key. */
export function useLibraryPlace(window: Window): [LibraryPlace, (place: LibraryPlace) => void] {
  const [place, setPlace] = useState(() => parseLibraryHash(window.location.hash));
  useEffect(() => {
    const ending = new AbortController();
    const read = (): void => setPlace(parseLibraryHash(window.location.hash));
    window.addEventListener("hashchange", read, { signal: ending.signal });
    return () => ending.abort();
  }, [window]);
  const go = (next: LibraryPlace): void => {
    setPlace(next);
    const { pathname, search } = window.location;
    window.history.replaceState(null, "", `${pathname}${search}${libraryHash(next)}`);
  };
  return [place, go];
}
