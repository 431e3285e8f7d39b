import { useLayoutEffect, useRef } from "preact/hooks";
import { countText, numberText } from "@/components/count-text";
import { ErrorLine } from "@/components/ErrorLine";
import { FaultTable } from "@/components/FaultTable";
import { t } from "@/components/translate";
import { packFaultRow } from "./fault-words";
import type { PackCheck } from "./pack-check";
import type { ImportState, PackImport } from "./use-pack-import";

/** What the check of a pack found, and what became of it. Each step is said in a line and followed by what to do. */
export function ImportResult(packs: PackImport) {
  const { state } = packs;
  const place = useFocusKept(state.step);
  const isBusy = state.step === "checking" || state.step === "importing";
  return (
    <div class="tl-import" ref={place} tabIndex={-1}>
      <ErrorLine error={errorOf(state)} />
      <p class="tl-import-line" data-busy={isBusy} role="status">
        {lineOf(state)}
      </p>
      {isBusy && (
        <span class="tl-running">
          <progress aria-label={lineOf(state)} />
          {/* What is being stored comes in as a whole, and can be taken back then. */}
          {state.step === "checking" && (
            <button type="button" class="tl-button" onClick={() => packs.reset()}>
              {t("own_cancel")}
            </button>
          )}
        </span>
      )}
      {state.step === "checked" && <Choice check={state} {...packs} />}
      {state.step === "imported" && (
        <div class="tl-buttons">
          <button type="button" class="tl-button" onClick={() => packs.undo(state.undo)}>
            {t("pack_undo")}
          </button>
        </div>
      )}
    </div>
  );
}

function errorOf(state: ImportState): string | null {
  if (state.step === "failed") return state.error;
  return state.step === "checked" && state.faults.length > 0
    ? countText("pack_refused", state.faults.length)
    : null;
}

function lineOf(state: ImportState): string {
  switch (state.step) {
    case "checking":
      return t("pack_checking");
    case "checked": {
      const { added, changed, same } = state.plan;
      if (added + changed + same === 0) return "";
      return t("pack_counts", numberText(added), numberText(changed), numberText(same));
    }
    case "importing":
      return countText("pack_importing", state.count);
    case "imported":
      return t("pack_imported", numberText(state.added), numberText(state.changed));
    case "undone":
      return t("pack_undone");
    default:
      return "";
  }
}

/** Nothing is imported of a pack with faults, unless the reader wants just its good rows. */
function Choice({
  check,
  importGood,
  reset,
}: Pick<PackImport, "importGood" | "reset"> & { check: PackCheck }) {
  const count = check.plan.states.length;
  const isSound = check.faults.length === 0;
  return (
    <>
      {!isSound && (
        <FaultTable
          placeTitle={t("pack_row")}
          fieldTitle={t("pack_column")}
          faults={check.faults}
          row={packFaultRow}
        />
      )}
      <div class="tl-buttons">
        {count > 0 && (
          <button
            type="button"
            class="tl-button"
            data-tone={isSound ? "primary" : undefined}
            onClick={() => importGood(check)}
          >
            {countText(isSound ? "pack_import_all" : "pack_import_good", count)}
          </button>
        )}
        <button type="button" class="tl-button" onClick={() => reset()}>
          {t(count > 0 ? "own_cancel" : "library_done")}
        </button>
      </div>
    </>
  );
}

/** Takes the focus over when the button that had it goes with its step. The returned ref belongs around the buttons. */
function useFocusKept(step: ImportState["step"]) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = place.current;
    if (step !== "idle" && element?.ownerDocument.activeElement === element?.ownerDocument.body)
      element?.focus({ preventScroll: true });
  }, [step]);
  return place;
}
