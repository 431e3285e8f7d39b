import { useEffect, useRef } from "preact/hooks";
import { HighlightEntry } from "@/components/HighlightEntry";
import { HighlightFields } from "@/components/HighlightFields";
import { onEntryKeys } from "@/components/on-entry-keys";
import { t } from "@/components/translate";
import { focusNeighbour } from "@/entrypoints/library/focus-neighbour";
import type { HighlightEditing } from "@/entrypoints/library/use-highlight-changes";
import type { Highlight } from "@/lib/highlights/highlight";
import type { PageDescription } from "@/lib/messages/page-description";
import { lostContext } from "../popup/lost-context";

/** What can be done about a highlight on its page. */
export interface HighlightActions {
  show(id: string): void;
  openEditor(id: string): void;
  seek(id: string): void;
  attach(id: string): void;
  copyLink(id: string): void;
}

/** Props of {@link HighlightsPanel}. */
export interface HighlightsPanelProps {
  description: PageDescription;
  /** Ids of the highlights that are in the page's viewport, in the order of the page. */
  seen: readonly string[];
  editing: HighlightEditing;
  actions: HighlightActions;
}

/** The page's highlights in its order, then those whose passage it has lost; edited where they stand. */
export function HighlightsPanel(props: HighlightsPanelProps) {
  const { description, seen } = props;
  const here = description.highlights.filter(({ orphan }) => !orphan);
  const lost = description.highlights.filter(({ orphan }) => orphan);
  const place = useRef<HTMLDivElement>(null);
  useFollowed(place, seen[0]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: its entries have the focus; the arrow keys walk through them.
    <div ref={place} onKeyDown={onEntryKeys}>
      {description.highlights.length === 0 && <p class="tl-nothing">{t("popup_no_highlights")}</p>}
      {here.length > 0 && (
        <Entries {...props} highlights={here.map(({ highlight }) => highlight)} lost={false} />
      )}
      {lost.length > 0 && (
        <>
          <h2 class="tl-panel-lost">{t("panel_lost")}</h2>
          <Entries {...props} highlights={lost.map(({ highlight }) => highlight)} lost />
        </>
      )}
    </div>
  );
}

/** Scrolls to the first that is in view on the page, unless the reader is at work in the list. */
function useFollowed(place: { current: HTMLElement | null }, id: string | undefined): void {
  useEffect(() => {
    const { current } = place;
    if (!current || id === undefined || current.matches(":hover, :focus-within")) return;
    current.querySelector("[aria-current]")?.closest("li")?.scrollIntoView({ block: "nearest" });
  }, [id]);
}

function Entries(props: HighlightsPanelProps & { highlights: readonly Highlight[]; lost: boolean }) {
  const { description, seen, highlights, lost, editing, actions } = props;
  return (
    <ol class="tl-entries">
      {highlights.map((highlight) => {
        const { id } = highlight;
        return (
          <HighlightEntry
            key={id}
            highlight={highlight}
            lostFrom={lost ? lostContext(highlight) : null}
            lang={description.language}
            seen={seen.includes(id)}
            current={id === seen[0]}
            onShow={() => (lost ? actions.seek : actions.show)(id)}
            onEdit={() => editing.begin(highlight)}
            onOpen={() => actions.openEditor(id)}
            onCopyLink={() => actions.copyLink(id)}
            onAttach={() => actions.attach(id)}
            onDelete={(entry) => {
              focusNeighbour(entry);
              void editing.remove(id);
            }}
          >
            {editing.editingId === id && (
              <HighlightFields
                highlight={highlight}
                state={editing.state}
                onChange={(changes) => editing.change(id, changes)}
                onCommit={editing.commit}
                onDone={() => void editing.finish()}
              />
            )}
          </HighlightEntry>
        );
      })}
    </ol>
  );
}
