import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { definitionLanguage } from "@/components/language-tag";
import type { Bilingual } from "@/lib/glossary/term";
import { sendToBackground } from "@/lib/messages/send";

/** Names of terms in the language of the definitions by their ids, as far as they are known; asked for as ids turn up. */
export function useNames(ids: readonly string[]): ReadonlyMap<string, string> {
  const [names, setNames] = useState<ReadonlyMap<string, Bilingual>>(new Map());
  const language = definitionLanguage();
  const asked = useRef(new Set<string>());
  const wanted = ids.join("\n");
  useEffect(() => {
    const missing = wanted.split("\n").filter((id) => id !== "" && !asked.current.has(id));
    if (missing.length === 0) return;
    for (const id of missing) asked.current.add(id);
    sendToBackground("term/names", { ids: missing }).then(
      ({ names: found }) => {
        setNames((before) => new Map([...before, ...Object.entries(found)]));
      },
      // The list does without names; they are asked for again with the next rows.
      () => {
        for (const id of missing) asked.current.delete(id);
      },
    );
  }, [wanted]);
  return useMemo(() => new Map([...names].map(([id, name]) => [id, name[language]])), [names, language]);
}
