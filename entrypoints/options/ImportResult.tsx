import { countText } from "@/components/count-text";
import { ErrorLine } from "@/components/ErrorLine";
import { t } from "@/components/translate";
import { FaultTable } from "./FaultTable";
import type { PackCheck } from "./pack-check";
import type { PackImport } from "./use-pack-import";

/** What the check of a pack found, and what became of it. */
export function ImportResult(packs: PackImport) {
  const { state } = packs;
  return (
    <div class="tl-import" role="status">
      {state.step === "checking" && <Waiting text={t("pack_checking")} />}
      {state.step === "importing" && <Waiting text={countText("pack_importing", state.count)} />}
      {state.step === "checked" &&
        (state.faults.length > 0 ? <Faulty check={state} {...packs} /> : <Sound check={state} {...packs} />)}
      {state.step === "imported" && (
        <>
          <p>{t("pack_imported", state.added, state.changed)}</p>
          <button type="button" class="tl-button" onClick={() => packs.undo(state.undo)}>
            {t("pack_undo")}
          </button>
        </>
      )}
      {state.step === "undone" && <p>{t("pack_undone")}</p>}
      <ErrorLine error={state.step === "failed" ? state.error : null} />
    </div>
  );
}

function Waiting({ text }: { text: string }) {
  return (
    <p class="tl-import-waiting">
      <progress aria-label={text} /> {text}
    </p>
  );
}

interface CheckedProps extends Pick<PackImport, "importGood" | "reset"> {
  check: PackCheck;
}

function Sound({ check, importGood, reset }: CheckedProps) {
  const { plan } = check;
  const count = plan.states.length;
  return (
    <>
      <Counts check={check} />
      <div class="tl-buttons">
        {count > 0 && (
          <button type="button" class="tl-button" data-tone="primary" onClick={() => importGood(check)}>
            {countText("pack_import_all", count)}
          </button>
        )}
        <button type="button" class="tl-button" onClick={() => reset()}>
          {t(count > 0 ? "own_cancel" : "library_done")}
        </button>
      </div>
    </>
  );
}

/** Nothing is imported of a pack with faults, unless the reader wants just its good rows. */
function Faulty({ check, importGood, reset }: CheckedProps) {
  const count = check.plan.states.length;
  return (
    <>
      <ErrorLine error={countText("pack_refused", check.faults.length)} />
      <FaultTable faults={check.faults} />
      {count > 0 && <Counts check={check} />}
      <div class="tl-buttons">
        <button type="button" class="tl-button" onClick={() => reset()}>
          {t("own_cancel")}
        </button>
        {count > 0 && (
          <button type="button" class="tl-button" onClick={() => importGood(check)}>
            {countText("pack_import_good", count)}
          </button>
        )}
      </div>
    </>
  );
}

function Counts({ check: { plan } }: { check: PackCheck }) {
  return <p class="tl-import-counts">{t("pack_counts", plan.added, plan.changed, plan.same)}</p>;
}
