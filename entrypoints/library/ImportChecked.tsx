import { useState } from "preact/hooks";
import { countText, numberText } from "@/components/count-text";
import { t } from "@/components/translate";
import type { ImportFormatId } from "@/lib/exchange/import-reading";
import { CONFLICT_CHOICES, type ConflictChoice } from "@/lib/exchange/import-slices";
import { ImportFaults } from "./ImportFaults";
import { extrasText, importFormatName } from "./import-words";
import type { ImportChoice } from "./import-work";
import type { ImportState, LibraryImport } from "./use-library-import";

/** Props of {@link ImportChecked}. */
export interface ImportCheckedProps {
  state: Extract<ImportState, { step: "checked" }>;
  work: LibraryImport;
}

/** What the dry run found, what is unreadable and why, and what is to become of it. */
export function ImportChecked({ state, work }: ImportCheckedProps) {
  const { plan, reading } = state;
  const [choice, setChoice] = useState<ConflictChoice>("skip");
  const [settings, setSettings] = useState(true);
  const hasSettings = Object.keys(plan.settings).length > 0;
  const extras = extrasText(plan);
  const { changed, ownTerms, mutes, texts } = plan;
  const conflicts = [changed, ownTerms.changed, mutes.changed, texts.changed].flat().length;
  return (
    <>
      <p>{t("import_recognised", work.fileName, importFormatName(reading.format as ImportFormatId))}</p>
      <Counts {...state} />
      {conflicts > 0 && <Conflicts count={conflicts} choice={choice} onChoice={setChoice} />}
      {extras !== "" && <p class="tl-import-note">{t("import_extras", extras)}</p>}
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
      <Ways
        state={state}
        work={work}
        choice={{ choice, settings: hasSettings && settings }}
        isAnything={
          plan.added.length > 0 ||
          extras !== "" ||
          plan.encounters.length > 0 ||
          (hasSettings && settings) ||
          (conflicts > 0 && choice !== "skip")
        }
        hasConflicts={conflicts > 0}
      />
    </>
  );
}

function Counts({ plan, reading }: Pick<ImportCheckedProps["state"], "plan" | "reading">) {
  return (
    <dl class="tl-import-counts">
      <Count label={t("import_count_new")} count={plan.added.length} />
      <Count label={t("import_count_same")} count={plan.same} />
      <Count label={t("import_count_changed")} count={plan.changed.length} />
      <Count label={t("import_count_unreadable")} count={reading.unreadable} isBad={reading.unreadable > 0} />
    </dl>
  );
}

interface WaysProps extends ImportCheckedProps {
  choice: ImportChoice;
  /** Whether anything would change. */
  isAnything: boolean;
  hasConflicts: boolean;
}

function Ways({ state, work, choice, isAnything, hasConflicts }: WaysProps) {
  const { plan, table, columns } = state;
  const count = plan.added.length + (choice.choice === "skip" ? 0 : plan.changed.length);
  return (
    <>
      {!isAnything && (
        <p class="tl-import-line" role="status">
          {t(hasConflicts ? "import_nothing_chosen" : "import_nothing")}
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
            {count > 0 ? countText("import_start", count) : t("import_start_rest")}
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

function Count({ label, count, isBad = false }: { label: string; count: number; isBad?: boolean }) {
  return (
    <div data-bad={isBad} data-none={count === 0}>
      <dt>{label}</dt>
      <dd>{numberText(count)}</dd>
    </div>
  );
}

interface ConflictsProps {
  count: number;
  choice: ConflictChoice;
  onChoice(choice: ConflictChoice): void;
}

function Conflicts({ count, choice, onChoice }: ConflictsProps) {
  return (
    <fieldset class="tl-import-conflicts">
      <legend>{countText("import_conflicts", count)}</legend>
      {CONFLICT_CHOICES.map((each) => (
        <label class="tl-import-check" key={each}>
          <input
            type="radio"
            name="import-choice"
            checked={each === choice}
            onChange={() => onChoice(each)}
          />
          <span>
            {t(`import_choice_${each === "keep-both" ? "both" : each}`)}
            <span class="tl-import-note">
              {t(`import_choice_means_${each === "keep-both" ? "both" : each}`)}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
