import { useCallback, useEffect, useState } from "preact/hooks";
import { useLiveQuery } from "@/entrypoints/library/use-live-query";
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

/** Keeps up with what is stored; `undefined` until it is known, `null` where it cannot be. */
export function useStorageFacts(db: Database, storage: StorageManager): StorageFacts | null | undefined {
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
  if (live.state === "failed" || room === null) return null;
  if (live.state === "loading" || room === undefined) return undefined;
  const keep = async (): Promise<boolean> => {
    const isPersistent = await storage.persist();
    setRoom({ ...room, isPersistent });
    return isPersistent;
  };
  return { counts: live.value, ...room, keep };
}
