import { useCallback, useEffect, useState } from "preact/hooks";
import { sendToBackground } from "@/lib/messages/send";
import type { Database } from "@/lib/store/database";
import { type TermDirectory, termDirectory } from "./term-directory";
import { useLiveQuery } from "./use-live-query";

/** All terms, the reader's own among them, asked for again when those change; `null` until they are known. */
export function useTermDirectory(db: Database): TermDirectory | null {
  const [directory, setDirectory] = useState<TermDirectory | null>(null);
  const own = useLiveQuery(useCallback(() => db.ownTerms.orderBy("listedAt").toArray(), [db]));
  const changed = own.state === "ready" ? own.value : null;
  useEffect(() => {
    let live = true;
    if (!changed) return undefined;
    sendToBackground("term/list", {}).then(
      ({ terms }) => live && setDirectory(termDirectory(terms)),
      // Without the background there is nothing to look up; it is asked again when the room is entered again.
      () => undefined,
    );
    return () => {
      live = false;
    };
  }, [changed]);
  return directory;
}
