import { useMemo, useState } from "preact/hooks";
import { ExportDialog } from "@/components/ExportDialog";
import type { ExportTarget } from "@/components/ExportMenu";
import type { ToastContent } from "@/components/ToastPlace";
import { t } from "@/components/translate";
import { useSettings } from "@/entrypoints/options/use-settings";
import { EXPORT_FORMATS, type ExportFormatId } from "@/lib/exchange/formats";
import type { MarkdownChoice } from "@/lib/settings/markdown-choice";
import type { Database } from "@/lib/store/database";
import { exportPreview, openLink } from "./export-preview";
import type { ExportOpening } from "./export-scopes";
import { MarkdownPart } from "./MarkdownPart";
import { useExport } from "./use-export";
import { useExportScope } from "./use-export-scope";
import { useMarkdownChoice } from "./use-markdown-choice";

/** Props of {@link ExportPanel}. */
export interface ExportPanelProps {
  db: Database;
  document: Document;
  opening: ExportOpening;
  /** Called with what to tell the reader once it was exported. */
  onDone(toast: ToastContent): void;
  onClose(): void;
}

/** The choice of what to export and how. The choices for Markdown are kept for the next time. */
export function ExportPanel(props: ExportPanelProps) {
  const { settings, change } = useSettings();
  if (settings === null) return null;
  // What cannot be kept is chosen anew the next time.
  const keep = (markdown: MarkdownChoice): void => void change({ markdown }).catch(() => undefined);
  return <ChosenExport {...props} kept={settings.markdown} onKeep={keep} />;
}

interface ChosenExportProps extends ExportPanelProps {
  kept: MarkdownChoice;
  onKeep(markdown: MarkdownChoice): void;
}

function ChosenExport({ db, document, opening, onDone, onClose, kept, onKeep }: ChosenExportProps) {
  const [format, setFormat] = useState<ExportFormatId>("markdown");
  const holder = useMarkdownChoice(kept, onKeep);
  const { chosen, choose, ...scope } = useExportScope(db, opening);
  const now = useMemo(() => Date.now(), []);
  const finish = (toast: ToastContent): void => {
    onDone(toast);
    onClose();
  };
  const run = useExport(db, document, finish);
  const several = chosen.scope.kind !== "article";
  const isMarkdown = format === "markdown";
  const markdown = { ...holder.markdown, fileEach: holder.markdown.fileEach && several };
  const sample = isMarkdown && !holder.isInOrder ? null : scope.sample;
  const source = sample && { sample, format: EXPORT_FORMATS.find(({ id }) => id === format)!, markdown, now };
  const { text, link, obsidian } = exportPreview(source, several);
  const start = (target: ExportTarget): void =>
    run.start({ scope: chosen.scope, format, markdown, now }, target);
  return (
    <ExportDialog
      scopes={scope.scopes}
      scope={chosen.id}
      onScope={choose}
      formats={EXPORT_FORMATS}
      format={format}
      onFormat={setFormat}
      preview={text}
      progress={run.progress}
      outcome={run.outcome}
      ready={!run.busy && Boolean(sample?.length)}
      copies={format === "html" ? "rich-text" : "text"}
      obsidian={obsidian}
      onSave={() => start("file")}
      onCopy={() => start("clipboard")}
      onObsidian={() => {
        if (link !== null) openLink(link, document);
        finish({ message: t("export_opened"), action: null, tone: "info" });
      }}
      onCancel={run.cancel}
      onClose={onClose}
    >
      {isMarkdown && <MarkdownPart several={several} {...holder} />}
    </ExportDialog>
  );
}
