import { linkable } from "@/components/article-source";
import { EmptyState } from "@/components/EmptyState";
import { LibraryFailed } from "@/components/LibraryFailed";
import { ListRow } from "@/components/ListRow";
import { definitionLanguage } from "@/components/language-tag";
import { t } from "@/components/translate";
import { sendToBackground } from "@/lib/messages/send";
import type { Mute } from "@/lib/store/mute-store";
import { type MutedGroup, mutedGroups } from "./muted-groups";
import { type MutedName, mutedName } from "./muted-name";
import type { PanelContext } from "./panel-context";
import { sayChanged } from "./say-changed";
import { useMutedTerms } from "./use-muted-terms";

/** The terms that the reader does not want tagged, everywhere or in an article, each with the way back. */
export function MutedPanel({ db, window, toasts }: PanelContext) {
  const live = useMutedTerms(db);
  if (live.state === "loading") return null;
  if (live.state === "failed") return <LibraryFailed />;
  const { mutes, names } = live.value;
  if (mutes.length === 0) return <EmptyState title={t("muted_empty_title")} hint={t("muted_empty_hint")} />;
  const allow = ({ termId, pageKey, title }: Mute, name: string | null): void =>
    void sayChanged(toasts, {
      message: () => (name === null ? t("muted_allowed_unknown") : t("muted_allowed", name)),
      made: sendToBackground("term/unmute", { termId, pageKey }),
      undo: () => sendToBackground("term/mute", { termId, pageKey, title }),
    });
  return mutedGroups(mutes).map((group) => (
    <section class="tl-option-group" key={group.pageKey ?? ""}>
      <GroupTitle group={group} ownOrigin={window.location.origin} />
      <ul>
        {group.mutes.map((mute) => {
          const term = mutedName(mute, names, definitionLanguage());
          return <MutedRow key={mute.termId} {...term} onAllow={() => allow(mute, term.name)} />;
        })}
      </ul>
    </section>
  ));
}

/** What is said of a term besides its name. */
const ASIDE = { deleted: "muted_own_deleted", abbreviation: "muted_abbreviation" } as const;

function MutedRow({ name, is, onAllow }: MutedName & { onAllow(): void }) {
  return (
    <ListRow
      action={t("muted_allow")}
      about={name === null ? t("muted_allow_unknown_label") : t("muted_allow_label", name)}
      onAction={onAllow}
    >
      {name === null ? <span class="tl-row-aside">{t("muted_unknown")}</span> : <span lang="">{name}</span>}
      {(is === "deleted" || is === "abbreviation") && <p class="tl-row-aside">{t(ASIDE[is])}</p>}
    </ListRow>
  );
}

interface GroupTitleProps {
  group: Pick<MutedGroup<Mute>, "pageKey" | "title">;
  ownOrigin: string;
}

function GroupTitle({ group: { pageKey, title }, ownOrigin }: GroupTitleProps) {
  if (pageKey === null) return <h2 class="tl-option-title">{t("muted_everywhere")}</h2>;
  const href = linkable(pageKey, ownOrigin);
  const address = href ? <a href={href}>{pageKey}</a> : pageKey;
  if (title === "")
    return (
      <h2 class="tl-option-title" lang="">
        {address}
      </h2>
    );
  return (
    <>
      <h2 class="tl-option-title" lang="">
        {title}
      </h2>
      <p class="tl-option-address">{address}</p>
    </>
  );
}
