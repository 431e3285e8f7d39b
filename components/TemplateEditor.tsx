import type { TemplateFault } from "@/lib/exchange/template-syntax";
import type { MarkdownTemplate } from "@/lib/settings/markdown-choice";
import { FormField } from "./FormField";
import { TextArea } from "./TextArea";
import type { MessageKey } from "./translate";
import { t } from "./translate";

/** The two blocks of a template. */
type Block = keyof MarkdownTemplate;

/** Props of {@link TemplateEditor}. */
export interface TemplateEditorProps {
  template: MarkdownTemplate;
  /** Whether it is the reader's own and not the usual one. */
  isOwn: boolean;
  /** Per block, what is wrong with it. */
  faults: Record<Block, readonly TemplateFault[]>;
  /** Per block, the words that are filled in. */
  words: Record<Block, readonly string[]>;
  /** What can stand after a bar. */
  filters: readonly string[];
  onTemplate(template: MarkdownTemplate): void;
  onReset(): void;
}

/** The template of the Markdown export, to be changed. What is wrong is said with its place. */
export function TemplateEditor({ template, isOwn, faults, words, filters, ...calls }: TemplateEditorProps) {
  return (
    <details class="tl-export-template">
      <summary>{t("export_template")}</summary>
      <p class="tl-export-hint">{t("export_template_means")}</p>
      {(["article", "highlight"] as const).map((block) => (
        <div key={block}>
          <FormField label={t(`export_template_${block}`)} fault={faultText(faults[block])}>
            {(control) => (
              <TextArea
                {...control}
                class="tl-control tl-export-code"
                spellcheck={false}
                rows={5}
                value={template[block]}
                onInput={({ currentTarget }) =>
                  calls.onTemplate({ ...template, [block]: currentTarget.value })
                }
              />
            )}
          </FormField>
          <p class="tl-export-hint">{t("export_template_words", words[block].join(" "))}</p>
        </div>
      ))}
      <p class="tl-export-hint">{t("export_template_filters", filters.join(" "))}</p>
      {isOwn && (
        <button type="button" class="tl-text-button" onClick={() => calls.onReset()}>
          {t("export_template_reset")}
        </button>
      )}
    </details>
  );
}

function faultText(faults: readonly TemplateFault[]): string | undefined {
  const [first] = faults;
  if (!first) return undefined;
  const key = `export_fault_${first.rule.replaceAll("-", "_")}` as MessageKey;
  return t("export_template_fault", first.line, first.column, t(key, first.detail));
}
