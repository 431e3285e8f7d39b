import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { CsvColumns } from "@/lib/exchange/csv-columns";
import { UnreadableImportError } from "@/lib/exchange/import-file";
import type { ImportFault } from "@/lib/exchange/import-reading";
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
  const isUndoing = useRef(false);
  isUndoing.current = state.step === "undoing";
  // What is being undone goes on without the dialog, and is only stopped by being asked to.
  useEffect(() => () => void (isUndoing.current || running.current.abort()), []);
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

/** What is under way: `show` shows how it stands, as long as nothing else was begun. */
type Work = (signal: AbortSignal, show: (state: ImportState) => void) => Promise<ImportState>;

function importActions(
  db: Database,
  running: { current: AbortController },
  setState: (state: ImportState) => void,
) {
  const run = (first: ImportState, work: Work): void => {
    running.current.abort();
    running.current = new AbortController();
    const { signal } = running.current;
    const show = (state: ImportState): void => {
      if (!signal.aborted) setState(state);
    };
    show(first);
    work(signal, show).catch(failed).then(show);
  };
  return {
    read: (file: File) => run({ step: "reading", share: 0 }, reading(file, db)),
    unlock: (locked: LockedImport, passphrase: string) =>
      run({ step: "checking" }, unlocking(locked, passphrase, db)),
    setColumns: (table: TableImport, columns: CsvColumns) => setState({ step: "columns", table, columns }),
    readColumns: (table: TableImport, columns: CsvColumns) =>
      run({ step: "checking" }, async (signal) =>
        checkedState(await checkImport(table.reader(columns), db, signal), table, columns),
      ),
    make: (checked: ImportCheck, choice: ImportChoice) =>
      run({ step: "importing", phase: "sending", share: 0 }, async (signal, show) => {
        const onProgress = (progress: ImportProgress): void => show({ step: "importing", ...progress });
        return { step: "imported", ...(await makeImport(checked, choice, signal, onProgress)) };
      }),
    undo: (importId: string) =>
      run({ step: "undoing", share: 0 }, async (signal, show) => {
        const onShare = (share: number): void => show({ step: "undoing", share });
        return { step: "undone", ...(await undoMadeImport(importId, signal, onShare)) };
      }),
    cancel: () => run({ step: "choose" }, async () => ({ step: "choose" })),
  };
}

function reading(file: File, db: Database): Work {
  return async (signal, show) => {
    const onShare = (share: number): void => show({ step: "reading", share });
    const { opened } = await openFile(file, signal, onShare);
    return afterOpening(opened, db)(signal, show);
  };
}

function unlocking(locked: LockedImport, passphrase: string, db: Database): Work {
  return async (signal, show) => {
    try {
      return await afterOpening(await locked.open(passphrase), db)(signal, show);
    } catch (error) {
      if (!(error instanceof Error) || error.name !== "WrongPassphrase") throw error;
      return { step: "passphrase", locked, isWrong: true };
    }
  };
}

/** Asks what has to be asked of the reader first; where there is nothing, the file is checked. */
function afterOpening(opened: OpenedImport, db: Database): Work {
  return async (signal, show) => {
    if (opened.step === "passphrase") return { step: "passphrase", locked: opened, isWrong: false };
    if (opened.step === "columns") return { step: "columns", table: opened, columns: opened.guess };
    show({ step: "checking" });
    return checkedState(await checkImport(opened.reader(), db, signal), null, null);
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
