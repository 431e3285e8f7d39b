import { useCallback, useEffect, useRef } from "preact/hooks";
import { sendToBackground } from "@/lib/messages/send";
import type { Catalogue } from "@/lib/store/catalogue";
import type { Database } from "@/lib/store/database";
import { readCatalogue } from "@/lib/store/read-catalogue";
import { type Live, useLiveQuery } from "./use-live-query";

/** The library's catalogue, kept up to date. Where much is not indexed yet, the background is asked to go on with it. */
export function useCatalogue(db: Database): Live<Catalogue> {
  const last = useRef<Catalogue | null>(null);
  const read = useCallback(async (): Promise<Catalogue> => {
    last.current = await readCatalogue(db, last.current);
    return last.current;
  }, [db]);
  const live = useLiveQuery(read);
  const waits = live.state === "ready" && live.value.parts.waiting > 0;
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
  return live;
}
