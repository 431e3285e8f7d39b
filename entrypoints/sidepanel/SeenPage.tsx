import { useState } from "preact/hooks";
import { countText } from "@/components/count-text";
import { Tabs } from "@/components/Tabs";
import { t } from "@/components/translate";
import type { HighlightEditing } from "@/entrypoints/library/use-highlight-changes";
import type { PageView } from "../popup/page-watch";
import { type HighlightActions, HighlightsPanel } from "./HighlightsPanel";
import { TermsPanel, type TermsPanelProps } from "./TermsPanel";
import type { TermActions } from "./term-actions";

/** Props of {@link SeenPage}. */
export interface SeenPageProps extends Omit<TermsPanelProps, "seen" | "actions"> {
  view: PageView;
  editing: HighlightEditing;
  terms: TermActions;
  highlights: HighlightActions;
}

type Part = "terms" | "highlights";

/** What stands on a page: its terms, or its highlights. */
export function SeenPage({ view, editing, terms, highlights, ...props }: SeenPageProps) {
  const { description } = props;
  const [part, setPart] = useState<Part>(() => firstPart(description.status, description.highlights.length));
  const tabs = [
    { id: "terms", label: countText("popup_terms", description.terms.length) },
    { id: "highlights", label: countText("library_highlights", description.highlights.length) },
  ] as const;
  return (
    <>
      <Tabs idPrefix="panel" label={t("popup_tabs")} tabs={tabs} current={part} onTab={(id) => setPart(id)} />
      <div
        class="tl-panel-part"
        id={`panel-panel-${part}`}
        role="tabpanel"
        aria-labelledby={`panel-tab-${part}`}
      >
        {part === "terms" ? (
          <TermsPanel {...props} seen={view.terms} actions={terms} />
        ) : (
          <HighlightsPanel
            description={description}
            seen={view.highlights}
            editing={editing}
            actions={highlights}
          />
        )}
      </div>
    </>
  );
}

function firstPart(status: TermsPanelProps["description"]["status"], highlights: number): Part {
  return status === "no-article" && highlights > 0 ? "highlights" : "terms";
}
