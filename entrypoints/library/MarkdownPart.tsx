import { MarkdownChoices } from "@/components/MarkdownChoices";
import { TemplateEditor } from "@/components/TemplateEditor";
import { ARTICLE_VARIABLES, HIGHLIGHT_VARIABLES } from "@/lib/exchange/markdown-values";
import { TEMPLATE_FILTERS } from "@/lib/exchange/template-filters";
import { MARKDOWN_DIALECTS } from "@/lib/settings/markdown-choice";
import type { MarkdownHolder } from "./use-markdown-choice";

const WORDS = { article: ARTICLE_VARIABLES, highlight: HIGHLIGHT_VARIABLES };
const FILTERS = Object.keys(TEMPLATE_FILTERS);

/** The choices that only Markdown has. `several`: whether it is about more than one article. */
export function MarkdownPart({ several, ...holder }: MarkdownHolder & { several: boolean }) {
  const { markdown, setMarkdown, template, faults } = holder;
  return (
    <>
      <MarkdownChoices
        markdown={markdown}
        dialects={MARKDOWN_DIALECTS}
        several={several}
        onMarkdown={setMarkdown}
      />
      <TemplateEditor
        template={template}
        isOwn={markdown.template !== null}
        faults={faults}
        words={WORDS}
        filters={FILTERS}
        onTemplate={(own) => setMarkdown({ ...markdown, template: own })}
        onReset={() => setMarkdown({ ...markdown, template: null })}
      />
    </>
  );
}
