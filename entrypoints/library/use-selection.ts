import { useMemo, useState } from "preact/hooks";

/** The highlights that are selected, by their ids. */
export interface Selection {
  ids: ReadonlySet<string>;
  set(id: string, selected: boolean): void;
  clear(): void;
}

/** Keeps a selection; in the order in which it was made. */
export function useSelection(): Selection {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const calls = useMemo(
    () => ({
      set: (id: string, selected: boolean) =>
        setIds((before) => new Set(selected ? [...before, id] : [...before].filter((each) => each !== id))),
      clear: () => setIds(new Set()),
    }),
    [],
  );
  return { ids, ...calls };
}
