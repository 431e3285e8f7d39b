import { useEffect, useState } from "preact/hooks";

/** A command of the extension, and the keys that it has in this browser. */
export interface Command {
  /** As in the manifest. */
  name: string;
  /** As the browser writes them, e.g. `Alt+H`; `""` for none. */
  shortcut: string;
  /** What it does, in the browser's language. */
  description: string;
}

/**
 * The extension's commands, `null` until they are known; asked for anew when the reader comes back to the page, since the
 * browser tells of no change.
 */
export function useCommands(): readonly Command[] | null {
  const [commands, setCommands] = useState<readonly Command[] | null>(null);
  useEffect(() => {
    const ending = new AbortController();
    const { signal } = ending;
    const ask = (): void =>
      void chrome.commands.getAll().then((all) => {
        if (signal.aborted) return;
        setCommands(
          all.map(({ name = "", shortcut = "", description = "" }) => ({ name, shortcut, description })),
        );
      });
    window.addEventListener("focus", ask, { signal });
    ask();
    return () => ending.abort();
  }, []);
  return commands;
}
