import { useState } from "preact/hooks";
import { useListening } from "@/components/use-listening";
import { App, type AppProps } from "./App";
import { ReadingRoom } from "./reading/ReadingRoom";
import { parseReadingHash } from "./reading-hash";

/** The library's window: one article to read where the address names one, else everything that was kept. */
export function LibraryWindow({ db, window }: AppProps) {
  const [place, setPlace] = useState(() => parseReadingHash(window.location.hash));
  useListening(
    (signal) => {
      const read = (): void => setPlace(parseReadingHash(window.location.hash));
      window.addEventListener("hashchange", read, { signal });
    },
    [window],
  );
  return place ? (
    <ReadingRoom key={place.pageKey} db={db} window={window as Window & typeof globalThis} place={place} />
  ) : (
    <App db={db} window={window} />
  );
}
