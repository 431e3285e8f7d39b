import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { sendToBackground } from "@/lib/messages/send";
import type { Catalogue } from "@/lib/store/catalogue";
import type { Database } from "@/lib/store/database";
import { readCatalogue, recentCatalogue } from "@/lib/store/read-catalogue";
import { type Live, useLiveQuery } from "./use-live-query";

/** Time for the rows of the first screen to be read before the rest of the library is looked at, ms. */
const FIRST_ROWS_MS = 40;

/** More articles than a first screen shows. */
const FIRST_ARTICLES = 8;

/**
 * The library's catalogue, kept up to date; at first that of a first screen, so that there is something to read at
 * once. Where much is not indexed yet, the background is asked to go on with it.
 */
export function useCatalogue(db: Database): Live<Catalogue> {
  const [first, setFirst] = useState<Catalogue | null>(null);
  const last = useRef<Catalogue | null>(null);
  const firstRead = useRef<Promise<void> | null>(null);
  firstRead.current ??= recentCatalogue(db, FIRST_ARTICLES).then(setFirst);
  const read = useCallback(async (): Promise<Catalogue> => {
    // The rows of the first screen go first.
    await firstRead.current;
    if (!last.current) await new Promise((resolve) => setTimeout(resolve, FIRST_ROWS_MS));
    last.current = await readCatalogue(db, last.current);
    return last.current;
  }, [db]);
  const live = useLiveQuery(read);
  useIndexing(live.state === "ready" && live.value.parts.waiting > 0);
  return live.state === "loading" && first ? { state: "ready", value: first } : live;
}

function useIndexing(waits: boolean): void {
  useEffect(() => {
    let wanted = waits;
    const goOn = async (): Promise<void> => {
      while (wanted && (await sendToBackground("library/index", {})).waiting > 0);
    };
    // Without the background it is made when that is back.
    goOn().catch(() => undefined);
    return () => {
      wanted = false;
    };
  }, [waits]);
}
