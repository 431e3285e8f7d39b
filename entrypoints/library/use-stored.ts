import { useEffect, useState } from "preact/hooks";
import type { SettingsArea } from "@/lib/settings/settings-store";

/** What an item of the browser's storage tells, kept up to date; `undefined` until it is known. @param read a constant. */
export function useStored<Value>(
  key: string,
  read: (area: SettingsArea) => Promise<Value>,
): Value | undefined {
  const [value, setValue] = useState<Value | undefined>(undefined);
  useEffect(() => {
    let live = true;
    const look = (): void =>
      void read(chrome.storage.local).then((now) => {
        if (live) setValue(() => now);
      });
    const onChanged = (changes: Record<string, unknown>): void => {
      if (key in changes) look();
    };
    look();
    chrome.storage.local.onChanged.addListener(onChanged);
    return () => {
      live = false;
      chrome.storage.local.onChanged.removeListener(onChanged);
    };
  }, [key, read]);
  return value;
}
