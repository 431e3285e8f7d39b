import { countText } from "@/components/count-text";
import { EmptyState } from "@/components/EmptyState";
import { t } from "@/components/translate";
import type { Grouping } from "@/lib/store/arrange";
import type { Database } from "@/lib/store/database";
import { BackupReminder } from "./BackupReminder";
import { LibraryFault } from "./LibraryFault";
import { LibraryGroups } from "./LibraryGroups";
import { LibraryLost } from "./LibraryLost";
import { LibraryTools } from "./LibraryTools";
import type { LibraryPlace } from "./library-hash";
import type { ListActions } from "./list-actions";
import { noResultsHint } from "./no-results-hint";
import { SearchFaults } from "./SearchFaults";
import { TextMatches } from "./TextMatches";
import { highlightTarget } from "./use-highlight-target";
import type { LibraryList } from "./use-library-list";
import type { Live } from "./use-live-query";
import { useLostLibrary } from "./use-lost-library";

/** Props of {@link LibraryMain}. */
export interface LibraryMainProps extends ListActions {
  db: Database;
  window: Window;
  library: Live<LibraryList>;
  place: LibraryPlace;
  /** Is told which rows are in the window. */
  shown: { current: { from: number; to: number } };
  onGrouping(grouping: Grouping): void;
  /** The reader wants to bring a backup in. */
  onRestore(): void;
}

/** The library's list, or what stands in its place. */
export function LibraryMain(props: LibraryMainProps) {
  const { library, db, window, onRestore } = props;
  const lost = useLostLibrary(db);
  if (library.state === "loading") {
    return (
      <main class="tl-library-main">
        <p class="tl-waiting">{t("library_loading")}</p>
      </main>
    );
  }
  return (
    <main class="tl-library-main">
      {lost && <LibraryLost lost={lost} onRestore={onRestore} />}
      {library.state === "ready" && <BackupReminder db={db} />}
      {library.state === "failed" ? (
        <LibraryFault db={db} document={window.document} />
      ) : (
        <Listed {...props} list={library.value} isLost={lost !== null} />
      )}
    </main>
  );
}

function Listed(props: LibraryMainProps & { list: LibraryList; isLost: boolean }) {
  const { list, place, isLost, onQuery } = props;
  const { query, parsed, found, waiting } = list;
  return (
    <>
      <LibraryTools {...props} grouping={place.grouping} list={list} />
      <SearchFaults query={query} parsed={parsed} />
      {waiting > 0 && (
        <p class="tl-found" role="status">
          {countText("library_indexing", waiting)}
        </p>
      )}
      {found.inText.length > 0 && found.count > 0 && (
        <p class="tl-found">
          <button type="button" class="tl-text-button" onClick={() => showInTexts(props.window)}>
            {countText("library_also_in_texts", found.inText.length)}
          </button>
        </p>
      )}
      {found.count + found.inText.length === 0 && waiting === 0 && (
        <NothingHere list={list} isLost={isLost} onQuery={onQuery} />
      )}
      <LibraryGroups {...props} target={place.pageKey} highlightTarget={highlightTarget(place)} />
      {found.inText.length > 0 && <TextMatches db={props.db} parsed={parsed} pageKeys={found.inText} />}
    </>
  );
}

function showInTexts({ document }: Window): void {
  document.querySelector("#in-texts")?.scrollIntoView({ block: "center" });
}

function NothingHere({
  list: { query, parsed },
  isLost,
  onQuery,
}: { list: LibraryList; isLost: boolean } & Pick<ListActions, "onQuery">) {
  if (query.trim() === "") {
    // What is empty because its library is gone is no beginning.
    return isLost ? null : (
      <EmptyState title={t("library_empty_title")} hint={t("library_empty_hint")}>
        <a class="tl-button" href="/welcome.html">
          {t("library_try_demo")}
        </a>
      </EmptyState>
    );
  }
  const clear = (
    <button type="button" class="tl-button" onClick={() => onQuery("")}>
      {t("library_clear_search")}
    </button>
  );
  // What is wrong with the query is said already.
  if (parsed.faults.length > 0) return clear;
  return (
    <EmptyState title={t("library_no_results_title", query.trim())} hint={noResultsHint(parsed)}>
      {clear}
    </EmptyState>
  );
}
