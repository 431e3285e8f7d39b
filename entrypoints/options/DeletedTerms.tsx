import { useCallback, useState } from "preact/hooks";
import { countText } from "@/components/count-text";
import { formatTime } from "@/components/format-time";
import { ListRow } from "@/components/ListRow";
import { languageTag } from "@/components/language-tag";
import { t } from "@/components/translate";
import { useLiveQuery } from "@/entrypoints/library/use-live-query";
import { sendToBackground } from "@/lib/messages/send";
import type { OwnTerm } from "@/lib/own-terms/own-term";
import { BIN_PERIOD } from "@/lib/store/bin-store";
import { findDeletedOwnTerms } from "@/lib/store/deleted-own-terms";
import type { PanelContext } from "./panel-context";
import { sayChanged } from "./say-changed";

/** So many are shown at first, and so many more on request. */
const STEP = 50;

/** The own terms that were deleted and can be had back still; nothing where there are none. */
export function DeletedTerms({ db, toasts }: Pick<PanelContext, "db" | "toasts">) {
  const [limit, setLimit] = useState(STEP);
  const live = useLiveQuery(useCallback(() => findDeletedOwnTerms(db, limit), [db, limit]));
  if (live.state !== "ready" || live.value.total === 0) return null;
  const { terms, total } = live.value;
  const restore = ({ id, name }: OwnTerm): void =>
    void sayChanged(toasts, {
      message: () => t("own_restored", name),
      made: sendToBackground("own-term/restore", { id }),
      undo: () => sendToBackground("own-term/delete", { id }),
    });
  return (
    <details class="tl-more">
      <summary>{countText("own_deleted_terms", total)}</summary>
      <p class="tl-setting-meaning">{t("bin_hint")}</p>
      <ul>
        {terms.map((term) => (
          <ListRow
            key={term.id}
            action={t("bin_restore")}
            about={t("own_restore_label", term.name)}
            onAction={() => restore(term)}
          >
            <span lang="">{term.name}</span>
            <p class="tl-deleted-definition" lang={languageTag(term.language)}>
              {term.definition}
            </p>
            <time class="tl-option-address">
              {t("own_goes", formatTime(term.deletedAt + BIN_PERIOD, "day"))}
            </time>
          </ListRow>
        ))}
      </ul>
      {terms.length < total && (
        <button type="button" class="tl-quiet-button" onClick={() => setLimit(limit + STEP)}>
          {t("own_show_more")}
        </button>
      )}
    </details>
  );
}
