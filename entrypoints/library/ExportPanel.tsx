import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { ExportDialog } from "@/components/ExportDialog";
import { MarkdownChoices } from "@/components/MarkdownChoices";
import { TemplateEditor } from "@/components/TemplateEditor";
import type { ToastContent } from "@/components/ToastPlace";
import { t } from "@/components/translate";
import { useSettings } from "@/entrypoints/options/use-settings";
import type { ExportFormat } from "@/lib/exchange/export-format";
import { EXPORT_FORMATS, type ExportFormatId } from "@/lib/exchange/formats";
import { templateFaults } from "@/lib/exchange/markdown";
import { MARKDOWN_WRITERS } from "@/lib/exchange/markdown-dialects";
import { ARTICLE_VARIABLES, HIGHLIGHT_VARIABLES } from "@/lib/exchange/markdown-values";
import { TEMPLATE_FILTERS } from "@/lib/exchange/template-filters";
import { MARKDOWN_DIALECTS, type MarkdownChoice } from "@/lib/settings/markdown-choice";
import type { Database } from "@/lib/store/database";
import { previewLink, previewText } from "./export-preview";
import { type ExportOpening, exportScopes } from "./export-scopes";
import { useExport } from "./use-export";
import { useWorkerAnswer } from "./use-worker-answer";

const NO_REQUEST = {};
const WORDS = { article: ARTICLE_VARIABLES, highlight: HIGHLIGHT_VARIABLES };

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
  return (
    <ChosenExport
      {...props}
      kept={settings.markdown}
      // What cannot be kept is chosen anew the next time.
      onKeep={(markdown) => void change({ markdown }).catch(() => undefined)}
    />
  );
}

interface ChosenExportProps extends ExportPanelProps {
  kept: MarkdownChoice;
  onKeep(markdown: MarkdownChoice): void;
}

function ChosenExport({ db, document, opening, onDone, onClose, kept, onKeep }: ChosenExportProps) {
  const [formatId, setFormat] = useState<ExportFormatId>("markdown");
  const [markdown, setMarkdown] = useState(kept);
  const format: ExportFormat = EXPORT_FORMATS.find(({ id }) => id === formatId)!;
  const { scopes, chosen, setScope, sample } = useScope(db, opening);
  const now = useMemo(() => Date.now(), []);
  const template = markdown.template ?? MARKDOWN_WRITERS[markdown.dialect].template;
  const faults = useMemo(() => templateFaults(template), [template]);
  const isInOrder = formatId !== "markdown" || faults.article.length + faults.highlight.length === 0;
  useKeepOnLeave(isInOrder ? markdown : kept, kept, onKeep);
  const source = { sample: sample ?? [], format, markdown, now };
  const isNote = formatId === "markdown" && chosen.scope.kind === "article";
  const link = isNote && isInOrder && sample?.length ? previewLink(source) : null;
  const run = useExport(db, document, (toast) => {
    onDone(toast);
    onClose();
  });
  const fileEach = markdown.fileEach && chosen.scope.kind !== "article";
  const start = (target: "file" | "clipboard"): void =>
    run.start(
      {
        scope: chosen.scope,
        format: formatId,
        markdown: { ...markdown, fileEach: fileEach && target === "file" },
        now,
        richText: target === "clipboard" && formatId === "html",
      },
      target,
    );
  return (
    <ExportDialog
      scopes={scopes}
      scope={chosen.id}
      onScope={setScope}
      formats={EXPORT_FORMATS}
      format={formatId}
      onFormat={setFormat}
      preview={
        sample === null || !isInOrder ? null : previewText({ ...source, markdown: { ...markdown, fileEach } })
      }
      progress={run.progress}
      outcome={run.outcome}
      ready={!run.busy && isInOrder && sample !== null && sample.length > 0}
      copies={formatId === "html" ? "rich-text" : "text"}
      obsidian={
        isNote && markdown.dialect === "obsidian" && sample?.length ? (link === null ? "file" : "link") : null
      }
      onSave={() => start("file")}
      onCopy={() => start("clipboard")}
      onObsidian={() => {
        if (link === null) return;
        openLink(link, document);
        onDone({ message: t("export_opened"), action: null, tone: "info" });
        onClose();
      }}
      onCancel={run.cancel}
      onClose={onClose}
    >
      {formatId === "markdown" && (
        <>
          <MarkdownChoices
            markdown={markdown}
            dialects={MARKDOWN_DIALECTS}
            several={chosen.scope.kind !== "article"}
            onMarkdown={setMarkdown}
          />
          <TemplateEditor
            template={template}
            isOwn={markdown.template !== null}
            faults={faults}
            words={WORDS}
            filters={Object.keys(TEMPLATE_FILTERS)}
            onTemplate={(own) => setMarkdown({ ...markdown, template: own })}
            onReset={() => setMarkdown({ ...markdown, template: null })}
          />
        </>
      )}
    </ExportDialog>
  );
}

/** The scopes that can be chosen, the one that is, and the first articles in it. */
function useScope(db: Database, opening: ExportOpening) {
  const tags = useWorkerAnswer(db, "tags", NO_REQUEST);
  const scopes = useMemo(() => exportScopes(opening, tags ?? []), [opening, tags]);
  const [id, setScope] = useState(scopes[0]!.id);
  const chosen = scopes.find((each) => each.id === id) ?? scopes[0]!;
  const key = JSON.stringify(chosen.scope);
  const request = useMemo(() => ({ scope: chosen.scope }), [key]);
  return { scopes, chosen, setScope, sample: useWorkerAnswer(db, "sample", request) };
}

/** Keeps the choice when the dialog goes, where it is another one by then. */
function useKeepOnLeave(
  markdown: MarkdownChoice,
  kept: MarkdownChoice,
  onKeep: (markdown: MarkdownChoice) => void,
): void {
  const latest = useRef({ markdown, kept, onKeep });
  latest.current = { markdown, kept, onKeep };
  useEffect(
    () => () => {
      const now = latest.current;
      if (JSON.stringify(now.markdown) !== JSON.stringify(now.kept)) now.onKeep(now.markdown);
    },
    [],
  );
}

function openLink(address: string, document: Document): void {
  const link = document.createElement("a");
  link.href = address;
  link.click();
}
