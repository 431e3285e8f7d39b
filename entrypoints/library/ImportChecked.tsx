import { useMemo, useState } from "preact/hooks";
import { countText, numberText } from "@/components/count-text";
import { type MessageKey, t } from "@/components/translate";
import {
  type ConflictChoice,
  comingIn,
  countDiffering,
  countNew,
  countSame,
  type EntryCounts,
} from "@/lib/exchange/coming-in";
import type { ImportFormatId } from "@/lib/exchange/import-reading";
import type { LibraryPlan } from "@/lib/exchange/plan-library-import";
import type { RefusedOwnTerm } from "@/lib/exchange/plan-own-terms";
import { ImportConflicts } from "./ImportConflicts";
import { ImportFaults } from "./ImportFaults";
import { refusalText } from "./import-differences";
import { entriesText, importFormatName } from "./import-words";
import type { ImportChoice } from "./import-work";
import { LongList } from "./LongList";
import type { ImportState, LibraryImport } from "./use-library-import";

/** Props of {@link ImportChecked}. */
export interface ImportCheckedProps {
  state: Extract<ImportState, { step: "checked" }>;
  work: LibraryImport;
}

/** What the dry run found, what cannot come in and why, and what is to become of what differs. */
export function ImportChecked({ state, work }: ImportCheckedProps) {
  const { plan, reading, names } = state;
  const [choice, setChoice] = useState<ConflictChoice>("skip");
  const [settings, setSettings] = useState(true);
  const hasSettings = Object.keys(plan.settings).length > 0;
  const coming = useMemo(() => comingIn(plan, choice), [plan, choice]);
  const fresh = countNew(plan, coming);
  const { refused } = coming.ownTerms;
  return (
    <>
      <p>{t("import_recognised", work.fileName, importFormatName(reading.format as ImportFormatId))}</p>
      <dl class="tl-import-counts">
        <Count label={t("import_count_new")} count={sumOf(fresh)} />
        <Count label={t("import_count_same")} count={countSame(plan)} />
        <Count label={t("import_count_changed")} count={countDiffering(plan)} />
        <Count
          label={t("import_count_unreadable")}
          count={reading.unreadable}
          isBad={reading.unreadable > 0}
        />
      </dl>
      {sumOf(fresh) > fresh.highlights && <p class="tl-import-note">{t("import_new", entriesText(fresh))}</p>}
      {countDiffering(plan) > 0 && <ImportConflicts {...{ plan, names, choice }} onChoice={setChoice} />}
      {refused.length > 0 && (
        <LongList title={countText("import_refused", refused.length)} lines={refused.map(refusalText)} />
      )}
      {hasSettings && (
        <label class="tl-import-check">
          <input
            type="checkbox"
            checked={settings}
            onChange={({ currentTarget }) => setSettings(currentTarget.checked)}
          />
          {t("import_settings")}
        </label>
      )}
      <ImportFaults faults={reading.faults} />
      <Ways {...{ state, work, fresh, refused }} choice={{ choice, settings: hasSettings && settings }} />
    </>
  );
}

interface WaysProps extends ImportCheckedProps {
  choice: ImportChoice;
  /** What is new and comes in, and what is refused. */
  fresh: EntryCounts;
  refused: readonly RefusedOwnTerm[];
}

function Ways({ state, work, choice, fresh, refused }: WaysProps) {
  const { plan, table, columns } = state;
  const replaced = { skip: 0, overwrite: countDiffering(plan), "keep-both": plan.changed.length };
  const count = sumOf(fresh) + replaced[choice.choice];
  const highlights = fresh.highlights + (choice.choice === "skip" ? 0 : plan.changed.length);
  const isAnything = count > 0 || plan.encounters.length > 0 || choice.settings;
  return (
    <>
      {!isAnything && (
        <p class="tl-import-line" role="status">
          {t(nothingKey(plan, refused))}
        </p>
      )}
      <div class="tl-import-buttons">
        {isAnything && (
          <button
            type="button"
            class="tl-button"
            data-tone="primary"
            onClick={() => work.make(state, choice)}
          >
            {startText(count, highlights)}
          </button>
        )}
        {table && columns && (
          <button type="button" class="tl-button" onClick={() => work.setColumns(table, columns)}>
            {t("import_columns_back")}
          </button>
        )}
        <button type="button" class="tl-button" onClick={() => work.cancel()}>
          {t(isAnything ? "own_cancel" : "import_again")}
        </button>
      </div>
    </>
  );
}

function nothingKey(plan: LibraryPlan, refused: readonly RefusedOwnTerm[]): MessageKey {
  if (countDiffering(plan) > 0) return "import_nothing_chosen";
  return refused.length > 0 ? "import_nothing_else" : "import_nothing";
}

function startText(entries: number, highlights: number): string {
  if (entries === 0) return t("import_start_rest");
  return countText(entries === highlights ? "import_start" : "import_start_all", entries);
}

function sumOf(counts: EntryCounts): number {
  return Object.values(counts).reduce((sum: number, count: number) => sum + count, 0);
}

function Count({ label, count, isBad = false }: { label: string; count: number; isBad?: boolean }) {
  return (
    <div data-bad={isBad} data-none={count === 0}>
      <dt>{label}</dt>
      <dd>{numberText(count)}</dd>
    </div>
  );
}
