import { useRef } from "preact/hooks";
import { arrowTarget } from "./arrow-target";
import "./Tabs.css";

/** Props of {@link Tabs}. */
export interface TabsProps<Id extends string> {
  /** Prefix of the ids: tab `<prefix>-tab-<id>`, panel `<prefix>-panel-<id>`. */
  idPrefix: string;
  label: string;
  tabs: readonly { id: Id; label: string }[];
  current: Id;
  onTab(id: Id): void;
}

/** A row of tabs, selected as soon as the focus reaches them (https://www.w3.org/WAI/ARIA/apg/patterns/tabs/). */
export function Tabs<Id extends string>({ idPrefix, label, tabs, current, onTab }: TabsProps<Id>) {
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const at = tabs.findIndex(({ id }) => id === current);
    const target = arrowTarget(event, at, tabs.length);
    const tab = target === null ? undefined : tabs[target];
    if (!tab) return;
    event.preventDefault();
    onTab(tab.id);
    list.current?.querySelectorAll<HTMLElement>("[role=tab]")[tabs.indexOf(tab)]?.focus();
  };
  return (
    <div class="tl-page-tabs" role="tablist" aria-label={label} ref={list} onKeyDown={onKeyDown}>
      {tabs.map(({ id, label: name }) => (
        <button
          type="button"
          role="tab"
          class="tl-page-tab"
          data-label={name}
          key={id}
          id={`${idPrefix}-tab-${id}`}
          aria-controls={`${idPrefix}-panel-${id}`}
          aria-selected={id === current}
          tabIndex={id === current ? 0 : -1}
          onClick={() => onTab(id)}
        >
          {name}
        </button>
      ))}
    </div>
  );
}
