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

/** So long nothing is changed before a choice is stored, ms. */
const REST_MS = 500;

/**
 * Keeps the choice for the next time whenever the reader rests, and when the dialog goes, if it is in order and another one
 * by then.
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
  const stored = useRef(JSON.stringify(kept));
  const keep = (): void => {
    const now = latest.current;
    const json = JSON.stringify(now.markdown);
    if (!now.isInOrder || json === stored.current) return;
    stored.current = json;
    now.onKeep(now.markdown);
  };
  useEffect(() => {
    const timer = setTimeout(keep, REST_MS);
    return () => clearTimeout(timer);
  }, [markdown]);
  useEffect(() => keep, []);
  return { markdown, setMarkdown, template, faults, isInOrder };
}
