import { useEffect, useState } from "preact/hooks";
import { parseQuery } from "@/lib/search/parse-query";
import type { ParsedQuery } from "@/lib/search/query";
import { resolveQuery } from "./resolve-query";
import type { Live } from "./use-live-query";

/** A query as typed and taken apart. */
export interface ResolvedQuery {
  query: string;
  parsed: ParsedQuery;
}

/** What was typed, taken apart by {@link resolveQuery}; the query before stays until that is done. */
export function useResolvedQuery(query: string): Live<ResolvedQuery> {
  const [resolved, setResolved] = useState<Live<ResolvedQuery>>(() =>
    query === "" ? { state: "ready", value: { query, parsed: parseQuery(query) } } : { state: "loading" },
  );
  useEffect(() => {
    let live = true;
    resolveQuery(query).then(
      (parsed) => live && setResolved({ state: "ready", value: { query, parsed } }),
      () => live && setResolved({ state: "failed" }),
    );
    return () => {
      live = false;
    };
  }, [query]);
  return resolved;
}
