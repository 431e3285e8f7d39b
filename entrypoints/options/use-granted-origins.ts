import { useEffect, useState } from "preact/hooks";

/** The match patterns of the sites that the reader has allowed, whoever changes them; `null` until they are known. */
export function useGrantedOrigins(): readonly string[] | null {
  const [origins, setOrigins] = useState<readonly string[] | null>(null);
  useEffect(() => {
    const { permissions } = chrome;
    let live = true;
    const read = (): void =>
      void permissions.getAll().then(({ origins: now = [] }) => {
        if (live) setOrigins(now);
      });
    read();
    permissions.onAdded.addListener(read);
    permissions.onRemoved.addListener(read);
    return () => {
      live = false;
      permissions.onAdded.removeListener(read);
      permissions.onRemoved.removeListener(read);
    };
  }, []);
  return origins;
}
