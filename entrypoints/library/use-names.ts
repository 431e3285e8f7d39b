import { useEffect, useRef, useState } from "preact/hooks";
import { interfaceLanguage } from "@/components/language-tag";
import { sendToBackground } from "@/lib/messages/send";

/** Names of terms in the interface's language by their ids, as far as they are known; asked for as ids turn up. */
export function useNames(ids: readonly string[]): ReadonlyMap<string, string> {
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  const asked = useRef(new Set<string>());
  const wanted = ids.join("\n");
  useEffect(() => {
    const missing = wanted.split("\n").filter((id) => id !== "" && !asked.current.has(id));
    if (missing.length === 0) return;
    for (const id of missing) asked.current.add(id);
    sendToBackground("term/names", { ids: missing }).then(
      ({ names: found }) => {
        const language = interfaceLanguage().startsWith("zh") ? "zh" : "en";
        const more = Object.entries(found).map(([id, name]) => [id, name[language]] as const);
        setNames((before) => new Map([...before, ...more]));
      },
      // The list does without names; they are asked for again with the next rows.
      () => {
        for (const id of missing) asked.current.delete(id);
      },
    );
  }, [wanted]);
  return names;
}
