import { useLayoutEffect, useRef } from "preact/hooks";
import { countText } from "@/components/count-text";
import { ErrorLine } from "@/components/ErrorLine";
import { FaultTable } from "@/components/FaultTable";
import { t } from "@/components/translate";
import type { PackReading } from "@/lib/exchange/term-pack";
import type { Database } from "@/lib/store/database";
import { packFaultRow } from "./fault-words";
import { LastPack } from "./LastPack";
import { PackChanges } from "./PackChanges";
import { importableOf, type PackCheck } from "./pack-check";
import type { ImportState } from "./pack-state";
import { packFaultLine, packLine } from "./pack-words";
import type { PackImport } from "./use-pack-import";

/** Props of {@link ImportResult}. */
export interface ImportResultProps {
  db: Database;
  packs: PackImport;
}

/**
 * What the check of a pack found, and what became of it. Each step is said in a line and followed by what to do. The last
 * import that was made can be taken back at each.
 */
export function ImportResult({ db, packs }: ImportResultProps) {
  const { state } = packs;
  const place = useFocusKept(state.step);
  const isBusy = ["checking", "importing", "undoing"].includes(state.step);
  return (
    <div class="tl-import" ref={place} tabIndex={-1}>
      <ErrorLine error={packFaultLine(state)} />
      <p class="tl-import-line" data-busy={isBusy} role="status">
        {packLine(state)}
      </p>
      {isBusy && (
        <span class="tl-running">
          <progress aria-label={packLine(state)} {...("share" in state && { value: state.share, max: 1 })} />
          <button type="button" class="tl-button" onClick={() => packs.cancel()}>
            {t("own_cancel")}
          </button>
        </span>
      )}
      {state.step === "checked" && <Choice check={state} packs={packs} />}
      {state.step === "failed" && state.reading && <Again reading={state.reading} packs={packs} />}
      {!isBusy && (
        <LastPack db={db} told={state.step === "imported" ? state.importId : null} onUndo={packs.undo} />
      )}
    </div>
  );
}

/** What would change, and the choice. Nothing is imported of a pack with faults, unless the reader wants just its good rows. */
function Choice({ check, packs }: { check: PackCheck; packs: PackImport }) {
  const count = importableOf(check);
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
      {count > 0 && <PackChanges changed={check.plan.changed} />}
      <div class="tl-buttons">
        {count > 0 && (
          <button
            type="button"
            class="tl-button"
            data-tone={isSound ? "primary" : undefined}
            onClick={() => packs.importGood(check)}
          >
            {countText(isSound ? "pack_import_all" : "pack_import_good", count)}
          </button>
        )}
        <button type="button" class="tl-button" onClick={() => packs.cancel()}>
          {t(count > 0 ? "own_cancel" : "library_done")}
        </button>
      </div>
    </>
  );
}

/** A pack that was refused stays: what it is held against may be otherwise by now. */
function Again({ reading, packs }: { reading: PackReading; packs: PackImport }) {
  return (
    <div class="tl-buttons">
      <button type="button" class="tl-button" data-tone="primary" onClick={() => packs.checkAgain(reading)}>
        {t("pack_check_again")}
      </button>
      <button type="button" class="tl-button" onClick={() => packs.cancel()}>
        {t("own_cancel")}
      </button>
    </div>
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
