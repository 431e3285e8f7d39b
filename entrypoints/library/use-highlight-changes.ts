import { useMemo, useRef, useState } from "preact/hooks";
import { uuidv7 } from "uuidv7";
import { countText } from "@/components/count-text";
import type { EditState } from "@/components/HighlightFields";
import type { ToastContent } from "@/components/ToastPlace";
import { t } from "@/components/translate";
import { useListening } from "@/components/use-listening";
import { errorText } from "@/entrypoints/article.content/error-text";
import type { Highlight, HighlightChanges } from "@/lib/highlights/highlight";
import { sendToBackground } from "@/lib/messages/send";
import { type EditProgress, HighlightEdits } from "./highlight-edits";
import type { UndoStack } from "./undo-stack";
import type { ToastHolder } from "./use-toast";

const NOTE_REST_MS = 600;

/** What the reader can do to highlights in a list. */
export interface HighlightEditing {
  /** The highlight that is open for editing. */
  editingId: string | null;
  state: EditState;
  begin(highlight: Highlight): void;
  change(id: string, changes: Partial<HighlightChanges>): void;
  commit(): void;
  /** Stores what waits and closes the fields; they stay open while something could not be stored. */
  finish(): Promise<void>;
  /** Puts a highlight into the bin and offers to take that back. */
  remove(id: string): Promise<void>;
}

/** Edits and deletes highlights by messages to the background. */
export function useHighlightChanges(window: Window, toasts: ToastHolder, undo: UndoStack): HighlightEditing {
  const [editingId, setEditingId] = useState<string | null>(null);
  const [progress, setProgress] = useState<EditProgress>({ busy: false, saved: false, error: null });
  const { say } = toasts;
  /** The highlight that is being edited, as it was before. */
  const begun = useRef<Highlight | null>(null);
  const edits = useMemo(() => {
    const save = (id: string, changes: Partial<HighlightChanges>) =>
      saveChanges(id, changes, begun.current?.id === id ? begun.current : null, { say, undo });
    return new HighlightEdits({ save, onProgress: setProgress, noteRestMs: NOTE_REST_MS });
  }, [say, undo]);
  useFlushOnLeave(edits, window);
  const removal = useRemoval(toasts, undo);
  const { busy, saved, error } = progress;
  return {
    editingId,
    state: { busy, saved, error: error === null ? null : errorText(error) },
    begin: (highlight) =>
      void edits.flush().then((stored) => {
        if (!stored) return;
        begun.current = highlight;
        setEditingId(highlight.id);
      }),
    change: (id, changes) => edits.change(id, changes),
    commit: () => void edits.flush(),
    finish: async () => {
      if (await edits.flush()) setEditingId(null);
    },
    remove: async (id) => {
      // With the note as it was left, should the reader take the deletion back.
      await edits.flush();
      edits.drop(id);
      if (editingId === id) setEditingId(null);
      await removal(id);
    },
  };
}

/** Stores changes. A highlight that was deleted in another window cannot take them any more, ever: that is said. */
async function saveChanges(
  id: string,
  changes: Partial<HighlightChanges>,
  before: Highlight | null,
  { say, undo }: { say: ToastHolder["say"]; undo: UndoStack },
): Promise<void> {
  try {
    const { highlight } = await sendToBackground("highlight/edit", { id, changeId: uuidv7(), changes });
    if (before) rememberEdit(undo, before, highlight, changes);
  } catch (error) {
    if (!(error instanceof Error) || error.name !== "NotFoundError") throw error;
    say({ message: errorText(error), action: null, tone: "error" });
  }
}

/** Each field that was edited can be taken back to how it was when the editing began. */
function rememberEdit(
  undo: UndoStack,
  before: Highlight,
  made: Highlight,
  changes: Partial<HighlightChanges>,
): void {
  for (const field of Object.keys(changes) as (keyof HighlightChanges)[]) {
    const { id } = made;
    const states = [{ id, fields: { [field]: before[field] }, made: { [field]: made[field] } }];
    const takeBack = () => sendToBackground("highlights/take-back", { undo: { before: states } });
    // When the field was last changed before tells one editing of it from the next.
    undo.push(takeBack, `${id} ${field} ${before.stamps[field]}`);
  }
}

/** A window that is closed or hidden may never run again: what is waiting goes out then. */
function useFlushOnLeave(edits: HighlightEdits, window: Window): void {
  useListening(
    (signal) => {
      const flush = (): void => void edits.flush();
      window.addEventListener("pagehide", flush, { signal });
      window.document.addEventListener("visibilitychange", flush, { signal });
    },
    [edits, window],
  );
}

/** Deletes; as long as the word about it stands, one Undo brings back all that were deleted meanwhile. */
function useRemoval({ say, dismiss, stands }: ToastHolder, undo: UndoStack): (id: string) => Promise<void> {
  const last = useRef<{ takeBacks: (() => Promise<void>)[]; toast: ToastContent | null }>({
    takeBacks: [],
    toast: null,
  });
  const fail = (error: unknown): void => say({ message: errorText(error), action: null, tone: "error" });
  const restore = async (takeBacks: readonly (() => Promise<void>)[]): Promise<void> => {
    dismiss();
    try {
      for (const takeBack of takeBacks) await takeBack();
    } catch (error) {
      fail(error);
    }
  };
  return async (id) => {
    try {
      await sendToBackground("highlight/delete", { id, changeId: uuidv7() });
    } catch (error) {
      return fail(error);
    }
    const takeBack = undo.push(() => sendToBackground("highlight/restore", { id, changeId: uuidv7() }));
    const takeBacks = stands(last.current.toast) ? [...last.current.takeBacks, takeBack] : [takeBack];
    const action = { label: t("library_undo"), run: () => void restore(takeBacks) };
    const message = countText("library_deleted", takeBacks.length);
    const toast: ToastContent = { message, action, tone: "info" };
    last.current = { takeBacks, toast };
    say(toast);
  };
}
