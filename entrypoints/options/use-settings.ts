import { useEffect, useState } from "preact/hooks";
import { sendToBackground } from "@/lib/messages/send";
import type { Settings } from "@/lib/settings/settings";
import { readSettings } from "@/lib/settings/settings-store";

/** The reader's choices, and how to change them. */
export interface SettingsHolder {
  /** `null` until they are known. */
  settings: Settings | null;
  /** Rejects as `sendToBackground`. */
  change(changes: Partial<Settings>): Promise<unknown>;
}

/** Keeps up with the settings, whoever changes them. */
export function useSettings(): SettingsHolder {
  const [settings, setSettings] = useState<Settings | null>(null);
  useEffect(() => {
    let live = true;
    const read = (): void =>
      void readSettings(chrome.storage.local).then((now) => {
        if (live) setSettings(now);
      });
    read();
    chrome.storage.local.onChanged.addListener(read);
    return () => {
      live = false;
      chrome.storage.local.onChanged.removeListener(read);
    };
  }, []);
  return { settings, change: (changes) => sendToBackground("settings/change", { changes }) };
}
