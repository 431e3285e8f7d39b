import { t } from "@/components/translate";
import { errorText } from "@/entrypoints/article.content/error-text";
import type { PanelToasts } from "./panel-context";

/** A change, how to tell of it, and how to take it back. */
export interface UndoableChange {
  /** Asked when it is made: the change may be one of language. */
  message(): string;
  /** Made by now, or rejected. */
  made: Promise<unknown>;
  undo(): Promise<unknown>;
}

/** Tells the reader what was changed, with a way back by button or key, or what went wrong. Never rejects. */
export async function sayChanged({ say, dismiss, undo }: PanelToasts, change: UndoableChange): Promise<void> {
  const fail = (error: unknown): void => say({ message: errorText(error), action: null, tone: "error" });
  try {
    await change.made;
  } catch (error) {
    return fail(error);
  }
  const takeBack = undo.push(change.undo);
  const run = (): void => {
    dismiss();
    takeBack().catch(fail);
  };
  say({ message: change.message(), action: { label: t("options_undo"), run }, tone: "info" });
}
