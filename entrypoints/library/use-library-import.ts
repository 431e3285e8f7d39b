import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { CsvColumns } from "@/lib/exchange/csv-columns";
import { UnreadableImportError } from "@/lib/exchange/import-file";
import type { ImportFault, ImportReader } from "@/lib/exchange/import-reading";
import type { OpenedImport } from "@/lib/exchange/read-import";
import type { ChangedSince } from "@/lib/imports/import-slice";
import type { Database } from "@/lib/store/database";
import { importErrorText } from "./import-words";
import { checkImport, type ImportCheck, type ImportChoice, makeImport, openFile } from "./import-work";
import { type ImportProgress, undoMadeImport } from "./send-import";

/** An encrypted backup. */
export type LockedImport = Extract<OpenedImport, { step: "passphrase" }>;
/** A table whose columns the reader confirms. */
export type TableImport = Extract<OpenedImport, { step: "columns" }>;

/** Where an import stands. */
export type ImportState =
  | { step: "choose" }
  | { step: "reading"; share: number }
  | { step: "passphrase"; locked: LockedImport; isWrong: boolean }
  | { step: "columns"; table: TableImport; columns: CsvColumns }
  | { step: "checking" }
  | ({ step: "checked"; table: TableImport | null; columns: CsvColumns | null } & ImportCheck)
  | { step: "unreadable"; fault: ImportFault }
  | ({ step: "importing" } & ImportProgress)
  | { step: "imported"; importId: string; added: number; changed: number }
  | { step: "undoing"; share: number }
  | ({ step: "undone" } & ChangedSince)
  | { step: "failed"; error: string };

/** An import and what the reader can do about it. */
export interface LibraryImport {
  state: ImportState;
  /** The name of the file that it is about, and how many more wait. */
  fileName: string;
  waiting: number;
  take(files: readonly File[]): void;
  next(): void;
  unlock(locked: LockedImport, passphrase: string): void;
  setColumns(table: TableImport, columns: CsvColumns): void;
  /** Back to the columns of a table that was checked. */
  readColumns(table: TableImport, columns: CsvColumns): void;
  make(check: ImportCheck, choice: ImportChoice): void;
  undo(importId: string): void;
  /** Stops what is under way; nothing of it stays. */
  cancel(): void;
}

/** Imports files into the library: read, checked, and made as the reader says. */
export function useLibraryImport(db: Database): LibraryImport {
  const [state, setState] = useState<ImportState>({ step: "choose" });
  const [files, setFiles] = useState<readonly File[]>([]);
  const running = useRef(new AbortController());
  useEffect(() => () => running.current.abort(), []);
  const actions = useMemo(() => importActions(db, running, setState), [db]);
  const take = (chosen: readonly File[]): void => {
    setFiles(chosen);
    const [first] = chosen;
    if (first) actions.read(first);
    else actions.cancel();
  };
  return {
    state,
    fileName: files[0]?.name ?? "",
    waiting: Math.max(0, files.length - 1),
    take,
    next: () => take(files.slice(1)),
    ...actions,
  };
}

function importActions(
  db: Database,
  running: { current: AbortController },
  setState: (state: ImportState) => void,
) {
  const run = (first: ImportState, work: (signal: AbortSignal) => Promise<ImportState>): void => {
    running.current.abort();
    running.current = new AbortController();
    const { signal } = running.current;
    setState(first);
    work(signal)
      .catch(failed)
      .then((state) => {
        if (!signal.aborted) setState(state);
      });
  };
  const check = async (
    reader: ImportReader,
    signal: AbortSignal,
    table: TableImport | null,
    columns: CsvColumns | null,
  ) => checkedState(await checkImport(reader, db, signal), table, columns);
  const goOn = async (opened: OpenedImport, signal: AbortSignal): Promise<ImportState> => {
    if (opened.step === "passphrase") return { step: "passphrase", locked: opened, isWrong: false };
    if (opened.step === "columns") return { step: "columns", table: opened, columns: opened.guess };
    if (!signal.aborted) setState({ step: "checking" });
    return check(opened.reader(), signal, null, null);
  };
  return {
    read: (file: File) =>
      run({ step: "reading", share: 0 }, async (signal) => {
        const onShare = (share: number): void => {
          if (!signal.aborted) setState({ step: "reading", share });
        };
        return goOn((await openFile(file, signal, onShare)).opened, signal);
      }),
    unlock: (locked: LockedImport, passphrase: string) =>
      run({ step: "checking" }, async (signal) => {
        try {
          return await goOn(await locked.open(passphrase), signal);
        } catch (error) {
          if (!(error instanceof Error) || error.name !== "WrongPassphrase") throw error;
          return { step: "passphrase", locked, isWrong: true };
        }
      }),
    setColumns: (table: TableImport, columns: CsvColumns) => setState({ step: "columns", table, columns }),
    readColumns: (table: TableImport, columns: CsvColumns) =>
      run({ step: "checking" }, (signal) => check(table.reader(columns), signal, table, columns)),
    make: (checked: ImportCheck, choice: ImportChoice) =>
      run({ step: "importing", phase: "sending", share: 0 }, async (signal) => {
        const onProgress = (progress: ImportProgress): void => {
          if (!signal.aborted) setState({ step: "importing", ...progress });
        };
        return { step: "imported", ...(await makeImport(checked, choice, signal, onProgress)) };
      }),
    undo: (importId: string) =>
      run({ step: "undoing", share: 0 }, async (signal) => {
        const changedSince = await undoMadeImport(importId, signal, (share) => {
          if (!signal.aborted) setState({ step: "undoing", share });
        });
        return { step: "undone", ...changedSince };
      }),
    cancel: () => run({ step: "choose" }, async () => ({ step: "choose" })),
  };
}

function checkedState(
  check: ImportCheck,
  table: TableImport | null,
  columns: CsvColumns | null,
): ImportState {
  const whole = check.reading.faults.find(({ drops }) => drops === "file");
  return whole ? { step: "unreadable", fault: whole } : { step: "checked", table, columns, ...check };
}

function failed(error: unknown): ImportState {
  if (error instanceof UnreadableImportError) return { step: "unreadable", fault: error.reading.faults[0]! };
  return { step: "failed", error: importErrorText(error) };
}
