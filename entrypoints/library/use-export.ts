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

/** What is to be exported and how. */
export type WantedExport = Omit<ExportRequestJob, "richText">;

/** An export that can be started and stopped. */
export interface ExportRun {
  /** `null` while nothing is written, or not for long. */
  progress: ExportProgress | null;
  busy: boolean;
  /** What became of the last attempt where it did not end in a file, `""` for none. */
  outcome: string;
  start(wanted: WantedExport, target: ExportTarget): void;
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
    const start = async (wanted: WantedExport, target: ExportTarget): Promise<void> => {
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
        const written = await askWorker(db, "export", requestFor(wanted, target), stopping.signal, (now) => {
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
      start: (wanted: WantedExport, target: ExportTarget) => void start(wanted, target),
      cancel: () => running.current?.abort(),
    };
  }, [db, document]);
  return { progress, busy, outcome, ...run };
}

/** On the clipboard there is but one text, and where rich text cannot be pasted, Markdown reads better than HTML. */
function requestFor({ format, markdown, ...wanted }: WantedExport, target: ExportTarget): ExportRequestJob {
  if (target === "file") return { ...wanted, format, markdown, richText: false };
  const richText = format === "html";
  return {
    ...wanted,
    format: richText ? "markdown" : format,
    markdown: { ...markdown, fileEach: false },
    richText,
  };
}
