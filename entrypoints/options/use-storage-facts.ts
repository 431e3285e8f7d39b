import { useCallback, useEffect, useState } from "preact/hooks";
import { type Live, useLiveQuery } from "@/entrypoints/library/use-live-query";
import type { Database } from "@/lib/store/database";
import { countStored, type StorageCounts } from "@/lib/store/storage-counts";

/** What is stored, and what the browser says of it. */
export interface StorageFacts {
  counts: StorageCounts;
  /** Bytes that it takes. */
  used: number;
  /** Whether the browser keeps it when the disk is nearly full. */
  isPersistent: boolean;
  /** Asks the browser to do so; resolves to whether it does. */
  keep(): Promise<boolean>;
}

/** Keeps up with what is stored; `null` where the browser does not tell how much room there is. */
export function useStorageFacts(db: Database, storage: StorageManager): Live<StorageFacts | null> {
  const live = useLiveQuery(useCallback(() => countStored(db), [db]));
  const [room, setRoom] = useState<{ used: number; isPersistent: boolean } | null | undefined>(undefined);
  useEffect(() => {
    let isHere = true;
    Promise.all([storage.estimate(), storage.persisted()]).then(
      ([{ usage = 0 }, isPersistent]) => isHere && setRoom({ used: usage, isPersistent }),
      () => isHere && setRoom(null),
    );
    return () => {
      isHere = false;
    };
  }, [storage]);
  if (live.state !== "ready") return live;
  if (room === undefined) return { state: "loading" };
  if (room === null) return { state: "ready", value: null };
  const keep = async (): Promise<boolean> => {
    const isPersistent = await storage.persist();
    setRoom({ ...room, isPersistent });
    return isPersistent;
  };
  return { state: "ready", value: { counts: live.value, ...room, keep } };
}
