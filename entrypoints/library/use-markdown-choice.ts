import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { templateFaults } from "@/lib/exchange/markdown";
import { MARKDOWN_WRITERS } from "@/lib/exchange/markdown-dialects";
import type { MarkdownChoice, MarkdownTemplate } from "@/lib/settings/markdown-choice";

/** How the reader wants Markdown, while that is being chosen. */
export interface MarkdownHolder {
  markdown: MarkdownChoice;
  setMarkdown(markdown: MarkdownChoice): void;
  /** The template in force: the reader's own, or the dialect's. */
  template: MarkdownTemplate;
  faults: ReturnType<typeof templateFaults>;
  isInOrder: boolean;
}

/**
 * Keeps the choice until the dialog goes, and then for the next time, if it is in order and another one by then.
 *
 * @param kept the choice of the last time.
 */
export function useMarkdownChoice(
  kept: MarkdownChoice,
  onKeep: (markdown: MarkdownChoice) => void,
): MarkdownHolder {
  const [markdown, setMarkdown] = useState(kept);
  const template = markdown.template ?? MARKDOWN_WRITERS[markdown.dialect].template;
  const faults = useMemo(() => templateFaults(template), [template]);
  const isInOrder = faults.article.length + faults.highlight.length === 0;
  const latest = useRef({ markdown, isInOrder, onKeep });
  latest.current = { markdown, isInOrder, onKeep };
  useEffect(
    () => () => {
      const now = latest.current;
      const isOther = JSON.stringify(now.markdown) !== JSON.stringify(kept);
      if (now.isInOrder && isOther) now.onKeep(now.markdown);
    },
    [],
  );
  return { markdown, setMarkdown, template, faults, isInOrder };
}
