import type { Database } from "@/lib/store/database";
import type { ExportEvent, ExportJob, ExportJobs, ExportProgress } from "./export-job";
import workerAddress from "./export-worker?worker&url";
import { trustedAddress } from "./trusted-address";

/**
 * Has a job done by a worker of its own, see `export-worker.ts`.
 *
 * @throws what `signal` was aborted with, when it ends the job; an Error with the reason when it fails.
 */
export function askWorker<Kind extends keyof ExportJobs>(
  db: Database,
  kind: Kind,
  request: ExportJobs[Kind]["request"],
  signal: AbortSignal = new AbortController().signal,
  onProgress: (progress: ExportProgress) => void = () => undefined,
): Promise<ExportJobs[Kind]["result"]> {
  const worker = new Worker(trustedAddress(workerAddress), { type: "module" });
  const outcome = new Promise<ExportJobs[Kind]["result"]>((resolve, reject) => {
    signal.throwIfAborted();
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
    worker.addEventListener("error", ({ message }) => reject(new Error(message)));
    worker.addEventListener("message", ({ data }: MessageEvent<ExportEvent>) => {
      if (data.kind === "progress") onProgress(data.progress);
      else if (data.kind === "failed") reject(new Error(data.reason));
      // The worker answers a job by its own kind.
      else resolve(data.result as ExportJobs[Kind]["result"]);
    });
    worker.postMessage({ kind, databaseName: db.name, request } satisfies ExportJob<Kind>);
  });
  return outcome.finally(() => worker.terminate());
}
