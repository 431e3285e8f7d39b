import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import type { Loss } from "@/lib/exchange/export-format";
import type { EXPORT_FORMATS, ExportFormatId } from "@/lib/exchange/formats";
import { ExportFooter, type ExportFooterProps } from "./ExportFooter";
import { FormField } from "./FormField";
import { t } from "./translate";
import { useModal } from "./use-modal";
import "./FormField.css";
import "./ExportDialog.css";

/** A format as readers choose it. */
export type FormatChoice = Pick<(typeof EXPORT_FORMATS)[number], "id" | "labelKey"> & {
  losses: readonly Loss[];
};

/** Props of {@link ExportDialog}. */
export interface ExportDialogProps extends ExportFooterProps {
  /** What can be exported: ids are the container's. */
  scopes: readonly { id: string; label: string }[];
  scope: string;
  onScope(id: string): void;
  formats: readonly FormatChoice[];
  format: ExportFormatId;
  onFormat(id: ExportFormatId): void;
  /** The beginning of what will be written, `""` for nothing; `null` until it is known. */
  preview: string | null;
  /** The choices that only this format has. */
  children?: ComponentChildren;
}

/** The choice of what is exported and how, over the page. Esc cancels what is being written, else closes. */
export function ExportDialog(props: ExportDialogProps) {
  const { progress, onCancel, onClose } = props;
  const modal = useModal(() => {
    if (progress) onCancel();
    onClose();
  });
  const id = useId();
  return (
    <dialog
      class="tl-export-dialog"
      {...modal}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        if (progress) onCancel();
        else onClose();
      }}
    >
      <h2 class="tl-export-title" id={id}>
        {t("export_title")}
      </h2>
      <div class="tl-export-body">
        <Selects {...props} />
        <Losses losses={props.formats.find(({ id: each }) => each === props.format)?.losses ?? []} />
        {props.children}
        <Preview text={props.preview} />
      </div>
      <ExportFooter {...props} />
    </dialog>
  );
}

function Selects(props: ExportDialogProps) {
  const { scopes, scope, onScope, formats, format, onFormat } = props;
  return (
    <div class="tl-export-selects">
      <FormField label={t("export_scope")}>
        {(control) => (
          <select {...control} value={scope} onChange={({ currentTarget }) => onScope(currentTarget.value)}>
            {scopes.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </select>
        )}
      </FormField>
      <FormField label={t("export_format")}>
        {(control) => (
          <select
            {...control}
            value={format}
            onChange={({ currentTarget }) => {
              const chosen = formats.find(({ id }) => id === currentTarget.value);
              if (chosen) onFormat(chosen.id);
            }}
          >
            {formats.map(({ id, labelKey }) => (
              <option key={id} value={id}>
                {t(labelKey)}
              </option>
            ))}
          </select>
        )}
      </FormField>
    </div>
  );
}

/** No format loses a thing without a word. */
function Losses({ losses }: { losses: readonly Loss[] }) {
  const list = losses.map((loss) => t(`export_loss_${loss}`)).join(t("export_losses_comma"));
  return (
    <p class="tl-export-losses" role="status">
      {losses.length === 0 ? t("export_losses_none") : t("export_losses", list)}
    </p>
  );
}

function Preview({ text }: { text: string | null }) {
  return (
    <textarea
      class="tl-export-preview"
      aria-label={t("export_preview")}
      readOnly
      spellcheck={false}
      value={text === "" ? t("export_preview_empty") : (text ?? "")}
    />
  );
}
