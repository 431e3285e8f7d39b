import { useCallback } from "preact/hooks";
import { linkable } from "@/components/article-source";
import { EmptyState } from "@/components/EmptyState";
import { ListRow } from "@/components/ListRow";
import { definitionLanguage } from "@/components/language-tag";
import { t } from "@/components/translate";
import { useLiveQuery } from "@/entrypoints/library/use-live-query";
import type { Bilingual } from "@/lib/glossary/term";
import { sendToBackground } from "@/lib/messages/send";
import { listMutes, type Mute } from "@/lib/store/mute-store";
import { type MutedGroup, mutedGroups } from "./muted-groups";
import type { PanelContext } from "./panel-context";
import { sayChanged } from "./say-changed";
import { useTermNames } from "./use-term-names";

/** The terms that the reader does not want tagged, everywhere or in an article, each with the way back. */
export function MutedPanel({ db, window, toasts }: PanelContext) {
  const live = useLiveQuery(useCallback(() => listMutes(db), [db]));
  const mutes = live.state === "ready" ? live.value : [];
  const names = useTermNames(mutes.map(({ termId }) => termId));
  if (live.state === "loading" || names === null) return null;
  if (live.state === "failed")
    return <EmptyState title={t("library_failed_title")} hint={t("library_failed_hint")} />;
  if (mutes.length === 0) return <EmptyState title={t("muted_empty_title")} hint={t("muted_empty_hint")} />;
  const allow = ({ termId, pageKey }: Mute, name: string): void =>
    void sayChanged(toasts, {
      message: () => t("muted_allowed", name),
      made: sendToBackground("term/unmute", { termId, pageKey }),
      undo: () => sendToBackground("term/mute", { termId, pageKey }),
    });
  return mutedGroups(mutes).map((group) => (
    <section class="tl-option-group" key={group.pageKey ?? ""}>
      <GroupTitle group={group} ownOrigin={window.location.origin} />
      <ul>
        {group.mutes.map((mute) => {
          const name = nameOf(mute.termId, names);
          return (
            <ListRow
              key={mute.termId}
              action={t("muted_allow")}
              about={t("muted_allow_label", name)}
              onAction={() => allow(mute, name)}
            >
              {name}
            </ListRow>
          );
        })}
      </ul>
    </section>
  ));
}

function GroupTitle({ group: { pageKey, title }, ownOrigin }: { group: MutedGroup; ownOrigin: string }) {
  if (pageKey === null) return <h2 class="tl-option-title">{t("muted_everywhere")}</h2>;
  const href = linkable(pageKey, ownOrigin);
  return (
    <>
      <h2 class="tl-option-title" lang="">
        {title || pageKey}
      </h2>
      <p class="tl-option-address">{href ? <a href={href}>{pageKey}</a> : pageKey}</p>
    </>
  );
}

/** A term's name in the language of the definitions; an abbreviation that an article defined is its own name. */
function nameOf(id: string, names: Record<string, Bilingual>): string {
  const name = names[id];
  if (!name) return id.replace(/^article:/, "");
  return name[definitionLanguage()];
}
