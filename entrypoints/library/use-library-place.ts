import { useRef, useState } from "preact/hooks";
import { useListening } from "@/components/use-listening";
import { type LibraryPlace, libraryHash, parseLibraryHash } from "./library-hash";

/** Where the library page is. */
export interface PlaceHolder {
  place: LibraryPlace;
  /** The list as it was when it was last looked at: the way back to it. */
  listed: LibraryPlace;
  /** Another room is a step that Back takes back; in the same, the address changes in place, so that typing is no step. */
  go(place: LibraryPlace): void;
}

/** Follows the window's address. */
export function useLibraryPlace(window: Window): PlaceHolder {
  const [place, setPlace] = useState(() => parseLibraryHash(window.location.hash));
  const listed = useRef<LibraryPlace | null>(null);
  if (place.room === "list") listed.current = place;
  useListening(
    (signal) => {
      const read = (): void => setPlace(parseLibraryHash(window.location.hash));
      for (const type of ["hashchange", "popstate"] as const) window.addEventListener(type, read, { signal });
    },
    [window],
  );
  const go = (next: LibraryPlace): void => {
    const { pathname, search } = window.location;
    const address = `${pathname}${search}${libraryHash(next)}`;
    const isStep = next.room !== place.room || next.termId !== place.termId;
    window.history[isStep ? "pushState" : "replaceState"](null, "", address);
    setPlace(next);
  };
  return { place, listed: listed.current ?? { ...parseLibraryHash(""), grouping: place.grouping }, go };
}
