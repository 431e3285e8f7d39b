import { useCallback, useEffect, useState } from "preact/hooks";
import type { Access } from "@/components/AccessPicker";
import { changeAccess, readAccess } from "./site-access";

/** What Termlight may read by itself, and how to change that; the change must be asked for in a click itself. */
export interface AccessHolder {
  /** `null` until it is known. */
  access: Access | null;
  /** Resolves to false when the reader or the browser refused. */
  change(access: Access): Promise<boolean>;
}

/** Keeps up with the browser's permissions, as seen from the site `pattern`. */
export function useAccess(pattern: string | null): AccessHolder {
  const [access, setAccess] = useState<Access | null>(null);
  useEffect(() => {
    let live = true;
    const read = (): void =>
      void readAccess(chrome.permissions, pattern).then((now) => {
        if (live) setAccess(now);
      });
    read();
    chrome.permissions.onAdded.addListener(read);
    chrome.permissions.onRemoved.addListener(read);
    return () => {
      live = false;
      chrome.permissions.onAdded.removeListener(read);
      chrome.permissions.onRemoved.removeListener(read);
    };
  }, [pattern]);
  const change = useCallback((next: Access) => changeAccess(chrome.permissions, next, pattern), [pattern]);
  return { access, change };
}
