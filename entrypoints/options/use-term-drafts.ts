import { useMemo, useState } from "preact/hooks";
import { useListening } from "@/components/use-listening";
import type { OwnTermFields } from "@/lib/own-terms/own-term";
import { joinedDrafts, type TermDraft, writtenInto } from "./term-draft";

/** What was written of own terms and is not stored, by their ids or `NEW_TERM`. */
export interface TermDrafts {
  all: ReadonlyMap<string, TermDraft>;
  /** Writes into a draft, which begins as `begun` where there is none, from what is stored by now. */
  write(key: string, begun: Pick<TermDraft, "id" | "base">, more: Partial<OwnTermFields>): void;
  /** Gives a draft up, but where it was written into since. */
  drop(key: string, draft: TermDraft): void;
  /** Takes back that a draft was given up; what was written since stands. */
  putBack(key: string, draft: TermDraft): void;
}

/** Keeps the drafts as long as the page is open. While there is one, leaving the page asks. */
export function useTermDrafts(window: Window): TermDrafts {
  const [all, setAll] = useState<ReadonlyMap<string, TermDraft>>(new Map());
  const hasSome = all.size > 0;
  useListening(
    (signal) => {
      if (hasSome) window.addEventListener("beforeunload", (event) => event.preventDefault(), { signal });
    },
    [window, hasSome],
  );
  const calls = useMemo(() => {
    const change = (key: string, next: (before: TermDraft | undefined) => TermDraft | null): void =>
      setAll((drafts) => withDraft(drafts, key, next(drafts.get(key))));
    return {
      write: (key: string, { id, base }: Pick<TermDraft, "id" | "base">, more: Partial<OwnTermFields>) =>
        change(key, (before) => writtenInto({ written: {}, begun: {}, id, ...before, base }, more)),
      drop: (key: string, draft: TermDraft) =>
        change(key, (before) => (before && before !== draft ? before : null)),
      putBack: (key: string, draft: TermDraft) =>
        change(key, (before) => (before ? joinedDrafts(draft, before) : draft)),
    };
  }, []);
  return { all, ...calls };
}

function withDraft(
  drafts: ReadonlyMap<string, TermDraft>,
  key: string,
  draft: TermDraft | null,
): ReadonlyMap<string, TermDraft> {
  const next = new Map(drafts);
  if (draft) next.set(key, draft);
  else next.delete(key);
  return next;
}
