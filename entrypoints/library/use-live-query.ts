import { liveQuery } from "dexie";
import { useEffect, useState } from "preact/hooks";

/** The state of a live read: the last value stays while the next is read. */
export type Live<Value> = { state: "loading" } | { state: "failed" } | { state: "ready"; value: Value };

/**
 * Reads from the database, and again whenever what was read changes, in this window or another.
 *
 * @param query made anew (`useCallback`) when there is something else to read; it must take all it needs from the
 *   database in one go.
 * @param delayMs how long to wait before a new query is run, so that fast typing does not queue reads.
 */
export function useLiveQuery<Value>(query: () => Promise<Value>, delayMs = 0): Live<Value> {
  const [live, setLive] = useState<Live<Value>>({ state: "loading" });
  useEffect(() => {
    let stop = (): void => undefined;
    const start = (): void => {
      const subscription = liveQuery(tellingOpening(query)).subscribe({
        next: (value) => setLive({ state: "ready", value }),
        error: () => setLive({ state: "failed" }),
      });
      stop = () => subscription.unsubscribe();
    };
    const timer = delayMs > 0 ? setTimeout(start, delayMs) : start();
    return () => {
      clearTimeout(timer ?? undefined);
      stop();
    };
  }, [query, delayMs]);
  return live;
}

/**
 * A query that throws what was wrong with the opening of its database. Dexie says of all but the first query after it
 * only that the database is closed, and keeps that from their observers. An async function, by which Dexie knows that it
 * must follow its awaits.
 */
function tellingOpening<Value>(query: () => Promise<Value>): () => Promise<Value> {
  return async () => {
    try {
      return await query();
    } catch (error) {
      const { name, inner } = error as { name?: unknown; inner?: unknown };
      throw name === "DatabaseClosedError" && inner ? inner : error;
    }
  };
}
