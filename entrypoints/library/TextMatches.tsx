import { useCallback, useState } from "preact/hooks";
import { countText } from "@/components/count-text";
import { type ParsedQuery, phrasesToMark } from "@/lib/search/query";
import type { Database } from "@/lib/store/database";
import { FoundTexts } from "./FoundTexts";
import { readFoundTexts } from "./found-texts";
import { useLiveQuery } from "./use-live-query";

/** So many are shown, and so many more each time: their texts have to be read. */
const SHOWN = 10;

/** Props of {@link TextMatches}. */
export interface TextMatchesProps {
  db: Database;
  parsed: ParsedQuery;
  /** Articles that have what was searched for in their texts alone. */
  pageKeys: readonly string[];
}

/** Articles that were found by their texts, read as far as they are shown. */
export function TextMatches({ db, parsed, pageKeys }: TextMatchesProps) {
  const [most, setMost] = useState(SHOWN);
  const key = pageKeys.slice(0, most).join("\0");
  const read = useLiveQuery(useCallback(() => readFoundTexts(db, key.split("\0")), [db, key]));
  return (
    <FoundTexts
      count={pageKeys.length}
      found={read.state === "ready" ? read.value : []}
      phrases={phrasesToMark(parsed)}
    >
      {pageKeys.length > most && (
        <button type="button" class="tl-quiet-button" onClick={() => setMost(most + SHOWN)}>
          {countText("library_more_texts", pageKeys.length - most)}
        </button>
      )}
    </FoundTexts>
  );
}
