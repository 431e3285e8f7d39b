import { countText, numberText } from "@/components/count-text";
import { ErrorLine } from "@/components/ErrorLine";
import { t } from "@/components/translate";
import { importFaultText, madeText } from "./import-words";
import { undoneText } from "./undone-text";
import type { ImportState, LibraryImport } from "./use-library-import";

/** Steps that ask nothing but how to go on. */
type OutcomeState = Exclude<ImportState, { step: "choose" | "passphrase" | "columns" | "checked" }>;

/** Props of {@link ImportOutcome}. */
export interface ImportOutcomeProps {
  state: OutcomeState;
  work: LibraryImport;
  onClose(): void;
}

/** How far an import is, or what became of it, and the way on. */
export function ImportOutcome({ state, work, onClose }: ImportOutcomeProps) {
  const share = "share" in state ? state.share : null;
  const isBusy = ["reading", "checking", "importing", "undoing"].includes(state.step);
  return (
    <>
      <ErrorLine error={errorOf(state)} />
      <p class="tl-import-line" role="status">
        {lineOf(state, work.fileName)}
      </p>
      {isBusy && (
        <progress
          class="tl-import-bar"
          aria-label={lineOf(state, work.fileName)}
          {...(share !== null && { value: share, max: 1 })}
        />
      )}
      <div class="tl-import-buttons">
        <Ways state={state} work={work} onClose={onClose} />
      </div>
    </>
  );
}

function Ways({ state, work, onClose }: ImportOutcomeProps) {
  switch (state.step) {
    case "reading":
    case "checking":
    case "importing":
    case "undoing":
      return <Way label={t("own_cancel")} onClick={work.cancel} />;
    case "imported":
    case "undone":
      return (
        <>
          {work.waiting > 0 ? (
            <Way label={countText("import_next", work.waiting)} isMain onClick={work.next} />
          ) : (
            <Way label={t("library_done")} isMain onClick={onClose} />
          )}
          {state.step === "imported" && (
            <Way label={t("import_undo")} onClick={() => work.undo(state.importId)} />
          )}
        </>
      );
    default:
      return (
        <>
          <Way label={t("import_again")} isMain onClick={work.cancel} />
          {work.waiting > 0 && <Way label={countText("import_next", work.waiting)} onClick={work.next} />}
        </>
      );
  }
}

function Way({ label, isMain = false, onClick }: { label: string; isMain?: boolean; onClick(): void }) {
  return (
    <button
      type="button"
      class="tl-button"
      data-tone={isMain ? "primary" : undefined}
      onClick={() => onClick()}
    >
      {label}
    </button>
  );
}

function errorOf(state: OutcomeState): string | null {
  if (state.step === "failed") return state.error;
  return state.step === "unreadable" ? importFaultText(state.fault) : null;
}

function lineOf(state: OutcomeState, fileName: string): string {
  switch (state.step) {
    case "reading":
      return t("import_reading", fileName);
    case "checking":
      return t("import_checking");
    case "importing":
      return t(state.phase === "sending" ? "import_sending" : "import_writing");
    case "imported":
      return madeText(state);
    case "undoing":
      return t("import_undoing");
    case "undone":
      return undoneText(state);
    case "unreadable":
      return placeOf(state.fault, fileName);
    default:
      return t("import_unchanged");
  }
}

function placeOf(
  { line, field }: Extract<OutcomeState, { step: "unreadable" }>["fault"],
  fileName: string,
): string {
  if (line === null) return t("import_unread", fileName);
  return t("import_unread_at", fileName, numberText(line), field || "–");
}
