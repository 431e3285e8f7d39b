import { useCallback } from "preact/hooks";
import type { Database } from "@/lib/store/database";
import { lostLibrary, readWitness, WITNESS_KEY, type Witness } from "@/lib/store/witness";
import { useLiveQuery } from "./use-live-query";
import { useStored } from "./use-stored";

/** What is known of a library that is gone; `null` where none is. Kept up to date. */
export function useLostLibrary(db: Database): Witness | null {
  const witness = useStored(WITNESS_KEY, readWitness) ?? null;
  const lost = useLiveQuery(useCallback(() => lostLibrary(db, witness), [db, witness]));
  return witness && lost.state === "ready" ? lost.value : null;
}
