import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { readTermPack, readTermPackFile } from "@/lib/exchange/read-term-pack";
import type { PackReader } from "@/lib/exchange/term-pack";
import type { BackgroundProtocol } from "@/lib/messages/protocol";
import { sendToBackground } from "@/lib/messages/send";
import type { Database } from "@/lib/store/database";
import { ownTermErrorText } from "./own-term-words";
import { checkPack, type PackCheck } from "./pack-check";

/** Where an import stands. */
export type ImportState =
  | { step: "idle" }
  | { step: "checking" }
  | ({ step: "checked" } & PackCheck)
  | { step: "importing"; count: number }
  | { step: "imported"; added: number; changed: number; undo: Undo }
  | { step: "undone" }
  | { step: "failed"; error: string };

/** What takes an import back. */
type Undo = BackgroundProtocol["own-term/apply"]["reply"];

/** An import and what the reader can do about it. */
export interface PackImport {
  state: ImportState;
  checkFile(file: File): void;
  checkText(text: string): void;
  /** Imports what the check found good. */
  importGood(check: PackCheck): void;
  undo(undo: Undo): void;
  /** Gives up what was checked. */
  reset(): void;
}

/** Imports packs into the reader's own terms: checked first, then all or what the reader says. */
export function usePackImport(db: Database): PackImport {
  const [state, setState] = useState<ImportState>({ step: "idle" });
  const running = useRef(new AbortController());
  useEffect(() => () => running.current.abort(), []);
  return { state, ...useMemo(() => importActions(db, running, setState), [db]) };
}

function importActions(
  db: Database,
  running: { current: AbortController },
  setState: (state: ImportState) => void,
): Omit<PackImport, "state"> {
  const run = (first: ImportState, work: (signal: AbortSignal) => Promise<ImportState>): void => {
    running.current.abort();
    running.current = new AbortController();
    const { signal } = running.current;
    setState(first);
    work(signal)
      .catch((error: unknown): ImportState => ({ step: "failed", error: ownTermErrorText(error) }))
      .then((state) => {
        if (!signal.aborted) setState(state);
      });
  };
  const check = (reader: () => Promise<PackReader>): void =>
    run({ step: "checking" }, async (signal) => ({
      step: "checked",
      ...(await checkPack(await reader(), db, signal)),
    }));
  return {
    checkFile: (file) => check(async () => readTermPackFile(new Uint8Array(await file.arrayBuffer()))),
    checkText: (text) => check(async () => readTermPack(text)),
    importGood: ({ plan: { states, added, changed } }) =>
      run({ step: "importing", count: states.length }, async () => {
        const undo = await sendToBackground("own-term/apply", { terms: states });
        return { step: "imported", added, changed, undo };
      }),
    undo: ({ before, stamp }) =>
      run({ step: "importing", count: before.length }, async () => {
        await sendToBackground("own-term/apply", { terms: before, onlyStamp: stamp });
        return { step: "undone" };
      }),
    reset: () => run({ step: "idle" }, async () => ({ step: "idle" })),
  };
}
