import { useLayoutEffect, useRef } from "preact/hooks";
import { IconButton } from "@/components/IconButton";
import { t } from "@/components/translate";
import { useModal } from "@/components/use-modal";
import type { Database } from "@/lib/store/database";
import { ImportChecked } from "./ImportChecked";
import { ImportChoose } from "./ImportChoose";
import { ImportColumns } from "./ImportColumns";
import { ImportLocked } from "./ImportLocked";
import { ImportOutcome } from "./ImportOutcome";
import { type LibraryImport, useLibraryImport } from "./use-library-import";
import "@/components/FormField.css";
import "./import-dialog.css";

/** Props of {@link ImportDialog}. */
export interface ImportDialogProps {
  db: Database;
  onClose(): void;
}

/** Steps at which something is under way that Esc stops, before it closes. */
const BUSY = new Set(["reading", "checking", "importing"]);

/** Takes files of highlights into the library: chosen, recognised, checked, made or given up, and taken back. */
export function ImportDialog({ db, onClose }: ImportDialogProps) {
  const work = useLibraryImport(db);
  const isBusy = BUSY.has(work.state.step);
  const close = (): void => {
    if (isBusy) work.cancel();
    onClose();
  };
  const modal = useModal(close);
  // After the dialog has opened, since nothing in a closed one takes the focus.
  const body = useFocusKept(work.state.step);
  // What is being undone is not left half done, but the dialog need not wait for it.
  const leave = (): void => (isBusy ? work.cancel() : onClose());
  return (
    <dialog
      class="tl-import-dialog"
      aria-labelledby="import-title"
      {...modal}
      onCancel={(event) => {
        event.preventDefault();
        leave();
      }}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => event.preventDefault()}
    >
      <header class="tl-import-head">
        <h2 id="import-title">{t("import_title")}</h2>
        <IconButton icon="close" label={t("import_close")} onClick={close} />
      </header>
      <div class="tl-import-body" tabIndex={-1} ref={body}>
        <ImportStep work={work} db={db} onClose={onClose} />
      </div>
    </dialog>
  );
}

function ImportStep({ work, db, onClose }: { work: LibraryImport } & ImportDialogProps) {
  const { state } = work;
  switch (state.step) {
    case "choose":
      return <ImportChoose db={db} onFiles={work.take} onUndo={work.undo} />;
    case "passphrase":
      return <ImportLocked state={state} work={work} />;
    case "columns":
      return <ImportColumns state={state} work={work} />;
    case "checked":
      return <ImportChecked state={state} work={work} />;
    default:
      return <ImportOutcome state={state} work={work} onClose={onClose} />;
  }
}

/**
 * Gives the focus to what a step asks for: at first, and when what had it went with the step before. The returned ref is
 * put around it.
 */
function useFocusKept(step: string) {
  const place = useRef<HTMLDivElement>(null);
  const isFirst = useRef(true);
  useLayoutEffect(() => {
    const { activeElement, body } = place.current?.ownerDocument ?? {};
    const isLost = isFirst.current || activeElement === body || activeElement?.localName === "dialog";
    isFirst.current = false;
    const find = (selector: string) => place.current?.querySelector<HTMLElement>(selector);
    const main = step === "passphrase" ? null : find("[data-tone='primary']");
    if (isLost) (main ?? find("input, select, button"))?.focus({ preventScroll: true });
  }, [step]);
  return place;
}
