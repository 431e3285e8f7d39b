import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { ExportTarget } from "@/components/ExportMenu";
import type { ToastContent } from "@/components/ToastPlace";
import { t } from "@/components/translate";
import type { Database } from "@/lib/store/database";
import { askWorker } from "./ask-worker";
import type { ExportProgress, ExportRequestJob } from "./export-job";
import { deliver } from "./export-library";

/** Writing that is done sooner says nothing of how far it is, ms. */
const PROGRESS_AFTER_MS = 400;

/** An export that can be started and stopped. */
export interface ExportRun {
  /** `null` while nothing is written, or not for long. */
  progress: ExportProgress | null;
  busy: boolean;
  /** What became of the last attempt where it did not end in a file, `""` for none. */
  outcome: string;
  start(request: ExportRequestJob, target: ExportTarget): void;
  cancel(): void;
}

/** Writes exports, one at a time; `onDone` is told of each that ended well. Leaving stops it. */
export function useExport(
  db: Database,
  document: Document,
  onDone: (toast: ToastContent) => void,
): ExportRun {
  const [progress, setProgress] = useState<ExportProgress | null>(null);
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState("");
  const running = useRef<AbortController | null>(null);
  const done = useRef(onDone);
  done.current = onDone;
  useEffect(() => () => running.current?.abort(), []);
  const run = useMemo(() => {
    const start = async (request: ExportRequestJob, target: ExportTarget): Promise<void> => {
      const stopping = new AbortController();
      running.current = stopping;
      let latest: ExportProgress = { done: 0, total: 0 };
      let isShown = false;
      const showLater = setTimeout(() => {
        isShown = true;
        setProgress(latest);
      }, PROGRESS_AFTER_MS);
      setBusy(true);
      setOutcome("");
      try {
        const written = await askWorker(db, "export", request, stopping.signal, (now) => {
          latest = now;
          if (isShown) setProgress(now);
        });
        done.current(await deliver(written, target, document));
      } catch {
        setOutcome(t(stopping.signal.aborted ? "export_cancelled" : "export_failed"));
      } finally {
        clearTimeout(showLater);
        setProgress(null);
        setBusy(false);
      }
    };
    return {
      start: (request: ExportRequestJob, target: ExportTarget) => void start(request, target),
      cancel: () => running.current?.abort(),
    };
  }, [db, document]);
  return { progress, busy, outcome, ...run };
}
