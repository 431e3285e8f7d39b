import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { joinSentences } from "@/components/join-sentences";
import { t } from "@/components/translate";
import { type ImportProgress, sendImport, undoMadeImport } from "@/entrypoints/library/send-import";
import { packSlices } from "@/lib/exchange/pack-slices";
import { packBytes, readTermPack, readTermPackFile } from "@/lib/exchange/read-term-pack";
import type { PackReader, PackReading } from "@/lib/exchange/term-pack";
import { runInSlices } from "@/lib/page-text/time-slices";
import type { Database } from "@/lib/store/database";
import { checkPack, importableOf, type PackCheck } from "./pack-check";
import type { ImportState } from "./pack-state";
import { packErrorText } from "./pack-words";

/** An import and what the reader can do about it. */
export interface PackImport {
  state: ImportState;
  checkFile(file: File): void;
  checkText(text: string): void;
  checkAgain(reading: PackReading): void;
  /** Imports what the check found good. */
  importGood(check: PackCheck): void;
  /** Takes an import that was made back. */
  undo(importId: string): void;
  /** Stops what is under way, of which nothing stays; or gives up what was checked. */
  cancel(): void;
}

/** Imports packs into the reader's own terms: checked first, then all or what the reader says. */
export function usePackImport(db: Database): PackImport {
  const [state, setState] = useState<ImportState>({ step: "idle" });
  const running = useRef(new AbortController());
  useEffect(() => () => running.current.abort(), []);
  return { state, ...useMemo(() => importActions(db, running, setState), [db]) };
}

/** Some work, and what is said before the reason when it fails. */
interface Work {
  run(signal: AbortSignal, show: (state: ImportState) => void): Promise<ImportState>;
  failed?: () => string;
  reading?: PackReading;
}

function importActions(
  db: Database,
  running: { current: AbortController },
  setState: (next: ImportState | ((state: ImportState) => ImportState)) => void,
): Omit<PackImport, "state"> {
  const begin = (first: ImportState, { run, failed, reading }: Work): void => {
    running.current.abort();
    running.current = new AbortController();
    const { signal } = running.current;
    const show = (state: ImportState): void => {
      if (!signal.aborted) setState(state);
    };
    show(first);
    run(signal, show)
      .catch((error: unknown): ImportState => {
        const said = [...(failed ? [failed()] : []), packErrorText(error)];
        return { step: "failed", error: joinSentences(...said), reading: reading ?? null };
      })
      .then(show);
  };
  const checked = async (reading: PackReading): Promise<ImportState> => ({
    step: "checked",
    ...(await checkPack(reading, db)),
  });
  const check = (reader: () => Promise<PackReader>): void =>
    begin(
      { step: "checking" },
      { run: async (signal) => checked(await runInSlices(await reader(), signal)) },
    );
  return {
    checkFile: (file) => check(async () => readTermPackFile(await packBytes(file))),
    checkText: (text) => check(async () => readTermPack(text)),
    checkAgain: (reading) => begin({ step: "checking" }, { run: () => checked(reading), reading }),
    importGood: (check) => begin({ step: "importing", check, phase: "sending", share: 0 }, importing(check)),
    undo: (importId) => begin({ step: "undoing", share: 0 }, undoing(importId)),
    cancel: () => {
      running.current.abort();
      setState((state) =>
        state.step === "importing" ? { step: "checked", ...state.check } : { step: "idle" },
      );
    },
  };
}

function importing(check: PackCheck): Work {
  return {
    run: async (signal, show) => {
      const slices = packSlices(check.plan);
      const order = { kind: "pack", slices, total: importableOf(check), settings: {} } as const;
      const onProgress = (progress: ImportProgress): void => show({ step: "importing", check, ...progress });
      return { step: "imported", ...(await sendImport(order, signal, onProgress)) };
    },
    failed: () => t("import_unchanged"),
    reading: check.reading,
  };
}

function undoing(importId: string): Work {
  return {
    run: async (signal, show) => {
      const onShare = (share: number): void => show({ step: "undoing", share });
      return { step: "undone", ...(await undoMadeImport(importId, signal, onShare)) };
    },
    failed: () => t("pack_not_undone"),
  };
}
