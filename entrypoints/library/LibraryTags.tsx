import { useEffect, useState } from "preact/hooks";
import { EmptyState } from "@/components/EmptyState";
import { formatLocale } from "@/components/format-locale";
import { LibraryFailed } from "@/components/LibraryFailed";
import { TagLine } from "@/components/TagLine";
import { t } from "@/components/translate";
import { foldName } from "@/lib/search/fold-name";
import { arrange, type Group } from "@/lib/store/arrange";
import type { Catalogue } from "@/lib/store/catalogue";
import type { BulkActions } from "./use-bulk-actions";
import { useFocusOnRenamed } from "./use-focus-on-renamed";
import type { Live } from "./use-live-query";

/** Props of {@link LibraryTags}. */
export interface LibraryTagsProps {
  catalogue: Live<Catalogue>;
  bulk: BulkActions;
  /** Searches the library. */
  onTag(query: string): void;
}

/** All tags: to be renamed, put together and taken away. */
export function LibraryTags({ catalogue, bulk, onTag }: LibraryTagsProps) {
  const read = catalogue.state === "ready" ? catalogue.value : null;
  const tags = useTags(read);
  const renamed = useFocusOnRenamed((name) => tags?.findIndex(({ key }) => isSame(key, name)) ?? -1);
  const withIds = (group: Group, run: (ids: string[]) => void): void => {
    // Where the catalogue changed meanwhile the next click goes by the new one.
    read?.idsOf(group.items).then(run, () => undefined);
  };
  if (catalogue.state === "failed")
    return (
      <main class="tl-library-main">
        <LibraryFailed isRoom />
      </main>
    );
  return (
    <main class="tl-library-main">
      <h2 class="tl-visually-hidden">{t("room_tags")}</h2>
      <p class="tl-found">{t("tags_hint")}</p>
      {tags?.length === 0 && <EmptyState title={t("tags_empty")} hint="" />}
      <ul class="tl-tag-list" ref={renamed.ref}>
        {tags?.map((group) => (
          <TagLine
            key={foldName(group.key)}
            tag={group.key}
            count={group.items.length}
            isTaken={(name) => tags.some(({ key }) => key !== group.key && isSame(key, name))}
            onOpen={() => onTag(`tag:"${group.key.replace(/["“”＂]/g, " ")}"`)}
            onRename={(to) => {
              renamed.expect(to);
              withIds(group, (ids) => bulk.renameTag(ids, group.key, to));
            }}
            onDelete={() => withIds(group, (ids) => bulk.deleteTag(ids, group.key))}
          />
        ))}
      </ul>
    </main>
  );
}

/** Whether two names are those of one tag. */
function isSame(one: string, other: string): boolean {
  return foldName(one) === foldName(other);
}

/** The tags in the order of their names, with the highlights that have them; `null` until they are known. */
function useTags(catalogue: Catalogue | null): Group[] | null {
  const [tags, setTags] = useState<Group[] | null>(null);
  useEffect(() => {
    let live = true;
    if (!catalogue) return undefined;
    arrange(catalogue, catalogue.live, "tag").then(
      (groups) => {
        const { compare } = new Intl.Collator(formatLocale());
        const named = groups.filter(({ key }) => key !== "").sort((a, b) => compare(a.key, b.key));
        if (live) setTags(named);
      },
      // A stale catalogue is being read again.
      () => undefined,
    );
    return () => {
      live = false;
    };
  }, [catalogue]);
  return tags;
}
