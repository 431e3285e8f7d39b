import { useId } from "preact/hooks";
import { numberText } from "@/components/count-text";
import { t } from "@/components/translate";
import { useGrowingList } from "@/components/use-growing-list";
import type { PlannedChange } from "@/lib/exchange/plan-import";
import type { OwnTermFields } from "@/lib/own-terms/own-term";
import "./pack-changes.css";

/** So many terms are named at first, and so many more each time. */
const [FIRST, STEP] = [10, 100];

/** The fields of a term, as its editor calls them. */
const FIELDS = {
  name: "own_name",
  aliases: "own_aliases",
  definition: "own_definition",
  language: "own_language",
} as const satisfies Record<keyof OwnTermFields, string>;

/** Which of the reader's terms a pack would change, and in which fields; nothing where there are none. */
export function PackChanges({ changed }: { changed: readonly PlannedChange[] }) {
  const id = useId();
  const { shown, rest, holder, showMore } = useGrowingList<PlannedChange, HTMLUListElement>(
    changed,
    FIRST,
    STEP,
  );
  if (changed.length === 0) return null;
  return (
    <div class="tl-pack-changes">
      <h3 id={id}>{t("pack_changes")}</h3>
      <ul ref={holder} aria-labelledby={id}>
        {shown.map((change) => (
          <li key={change.id}>
            <b lang="">{change.name}</b>
            <span>{fieldsText(change)}</span>
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <button type="button" class="tl-quiet-button" onClick={() => showMore()}>
          {t("pack_more_changes", numberText(rest))}
        </button>
      )}
    </div>
  );
}

function fieldsText({ changes }: PlannedChange): string {
  return (Object.keys(FIELDS) as (keyof OwnTermFields)[])
    .filter((field) => field in changes)
    .map((field) => t(FIELDS[field]))
    .join(" · ");
}
