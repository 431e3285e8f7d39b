import { errorText } from "@/entrypoints/article.content/error-text";
import type { Settings } from "@/lib/settings/settings";
import type { PanelContext } from "./panel-context";
import { type SettingsHolder, useSettings } from "./use-settings";

/** The reader's choices, and how to make one. */
export interface ChoicesHolder extends SettingsHolder {
  /** Like `change`, but tells the reader of what cannot be stored. */
  choose(changes: Partial<Settings>): void;
}

/** Keeps up with the settings, and tells of a change that failed. */
export function useChoices(toasts: PanelContext["toasts"]): ChoicesHolder {
  const { settings, change } = useSettings();
  const choose = (changes: Partial<Settings>): void =>
    void change(changes).catch((error: unknown) =>
      toasts.say({ message: errorText(error), action: null, tone: "error" }),
    );
  return { settings, change, choose };
}
