import { t } from "./translate";

/** A key and what it does. */
export interface KeyHint {
  /** As the browser writes it, e.g. `Alt+H`. */
  shortcut: string;
  does: string;
}

/** Props of {@link KeyHints}. */
export interface KeyHintsProps {
  hints: readonly KeyHint[];
}

/** Keys with what they do. Nothing where there are none. */
export function KeyHints({ hints }: KeyHintsProps) {
  if (hints.length === 0) return null;
  return (
    <ul class="tl-keys" aria-label={t("welcome_keys")}>
      {hints.map(({ shortcut, does }) => (
        <li key={shortcut}>
          <kbd>{shortcut}</kbd> {does}
        </li>
      ))}
    </ul>
  );
}
