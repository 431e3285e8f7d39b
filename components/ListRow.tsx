import type { ComponentChildren } from "preact";
import { focusNextRow } from "./focus-next-row";
import "./ListRow.css";

/** Props of {@link ListRow}. */
export interface ListRowProps {
  /** Stands on the button that takes the row away. */
  action: string;
  /** Names the button for assistive technology, with what it is about. */
  about: string;
  onAction(): void;
  children: ComponentChildren;
}

/** One entry of a list with one thing to do about it. */
export function ListRow({ action, about, onAction, children }: ListRowProps) {
  return (
    <li class="tl-row">
      <div class="tl-row-words">{children}</div>
      <button
        type="button"
        class="tl-quiet-button"
        aria-label={about}
        onClick={({ currentTarget }) => {
          focusNextRow(currentTarget.closest("li"));
          onAction();
        }}
      >
        {action}
      </button>
    </li>
  );
}
