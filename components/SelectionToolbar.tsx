import { useId, useRef, useState } from "preact/hooks";
import type { HighlightColor } from "@/lib/highlights/highlight";
import { arrowTarget } from "./arrow-target";
import { colorName } from "./color-name";
import { ErrorLine } from "./ErrorLine";
import { Icon, type IconName } from "./Icon";
import { interfaceLanguage } from "./language-tag";
import { Swatch } from "./Swatch";
import { t } from "./translate";

/** Props of {@link SelectionToolbar}. */
export interface SelectionToolbarProps {
  colors: readonly HighlightColor[];
  /** The colour that the key gives, and the first that Tab reaches. */
  current: HighlightColor;
  onHighlight(color: HighlightColor): void;
  onNote(): void;
  onCopy(): void;
  /** Make a term of it. */
  onTerm(): void;
  /** Give it to the highlight that has lost its passage; `null` where none waits for one. */
  onAttach: (() => void) | null;
  /** True while the passage is being saved: nothing can be chosen then. */
  busy: boolean;
  /** What went wrong, in the reader's language; `null` when nothing did. */
  error: string | null;
}

/** What every button of the toolbar gets: one of them is the Tab stop, none runs while a save is under way. */
type ButtonPart = (
  index: number,
  run: () => void,
) => { type: "button"; tabIndex: number; "aria-disabled": boolean; onFocus(): void; onClick(): void };

/**
 * What can be done with the selected passage. One Tab stop; the arrow keys move within
 * (https://www.w3.org/WAI/ARIA/apg/patterns/toolbar/).
 */
export function SelectionToolbar(props: SelectionToolbarProps) {
  const { colors, current, busy, error } = props;
  const bar = useRef<HTMLDivElement>(null);
  const errorId = useId();
  const [moved, setMoved] = useState<number | null>(null);
  const tabStop = moved ?? Math.max(0, colors.indexOf(current));
  const onKeyDown = (event: KeyboardEvent) => {
    const buttons = bar.current?.querySelectorAll<HTMLElement>("button") ?? [];
    const target = arrowTarget(event, tabStop, buttons.length);
    if (target === null) return;
    event.preventDefault();
    buttons[target]?.focus();
  };
  const button: ButtonPart = (index, run) => ({
    type: "button",
    tabIndex: index === tabStop ? 0 : -1,
    // Not `disabled`: that would throw the keyboard's focus back to the page.
    "aria-disabled": busy,
    onFocus: () => setMoved(index),
    onClick: () => !busy && run(),
  });
  return (
    <div class="tl-surface tl-toolbar" lang={interfaceLanguage()}>
      <div
        class="tl-toolbar-bar"
        role="toolbar"
        aria-label={t("toolbar_label")}
        aria-busy={busy}
        aria-describedby={error === null ? undefined : errorId}
        ref={bar}
        onKeyDown={onKeyDown}
        // A press must not take the selection away from the page.
        onMouseDown={(event) => event.preventDefault()}
      >
        <ToolbarButtons {...props} button={button} />
      </div>
      <ErrorLine id={errorId} error={error} />
    </div>
  );
}

function ToolbarButtons({ button, ...props }: SelectionToolbarProps & { button: ButtonPart }) {
  const { colors, current } = props;
  const tools = [
    ...(props.onAttach ? [{ icon: "pin", label: t("toolbar_attach"), run: props.onAttach } as const] : []),
    { icon: "note", label: t("toolbar_note"), run: props.onNote },
    { icon: "term", label: t("toolbar_term"), run: props.onTerm },
    { icon: "copy", label: t("toolbar_copy"), run: props.onCopy },
  ] satisfies { icon: IconName; label: string; run(): void }[];
  return (
    <>
      {colors.map((color, index) => (
        <button
          key={color}
          class="tl-swatch-button"
          {...named(color, color === current)}
          {...button(index, () => props.onHighlight(color))}
        >
          <Swatch color={color} isCurrent={color === current} />
        </button>
      ))}
      <span class="tl-toolbar-line" />
      {tools.map(({ icon, label, run }, index) => (
        <button key={icon} class="tl-tool" title={label} {...button(colors.length + index, run)}>
          <Icon name={icon} />
          {label}
        </button>
      ))}
    </>
  );
}

function named(color: HighlightColor, isCurrent: boolean): { "aria-label": string; title: string } {
  const label = t("toolbar_highlight", colorName(color));
  return { "aria-label": label, title: isCurrent ? t("toolbar_with_key", label) : label };
}
