import { useEffect, useState } from "preact/hooks";
import type { Database } from "@/lib/store/database";
import { askWorker } from "./ask-worker";
import type { ExportJobs } from "./export-job";

/**
 * What the export worker answers a question, `null` until it has; a failure stays without an answer.
 *
 * @param request the same object as long as the question is the same.
 */
export function useWorkerAnswer<Kind extends "sample" | "tags">(
  db: Database,
  kind: Kind,
  request: ExportJobs[Kind]["request"],
): ExportJobs[Kind]["result"] | null {
  const [answer, setAnswer] = useState<{ to: unknown; result: ExportJobs[Kind]["result"] } | null>(null);
  useEffect(() => {
    const leaving = new AbortController();
    askWorker(db, kind, request, leaving.signal).then(
      (result) => setAnswer({ to: request, result }),
      () => undefined,
    );
    return () => leaving.abort();
  }, [db, kind, request]);
  return answer?.to === request ? answer.result : null;
}
