import { useEffect, useState } from "preact/hooks";
import type { Bilingual } from "@/lib/glossary/term";
import { sendToBackground } from "@/lib/messages/send";

/** Names of terms by id, as far as the glossary or the reader's own terms have them; `null` until they are known. */
export function useTermNames(ids: readonly string[]): Record<string, Bilingual> | null {
  const [names, setNames] = useState<Record<string, Bilingual> | null>(null);
  const asked = ids.join("\n");
  useEffect(() => {
    let live = true;
    const wanted = asked === "" ? [] : asked.split("\n");
    sendToBackground("term/names", { ids: wanted }).then(
      ({ names: found }) => live && setNames(found),
      // The list does without names, and stays usable.
      () => live && setNames({}),
    );
    return () => {
      live = false;
    };
  }, [asked]);
  return names;
}
