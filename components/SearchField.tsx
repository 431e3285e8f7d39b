import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { t } from "./translate";
import "./SearchField.css";

/** Props of {@link SearchField}. */
export interface SearchFieldProps {
  /** What is searched for now. */
  query: string;
  /** Names the field for assistive technology. */
  label: string;
  /** Shown while the field is empty. */
  hint: string;
  /** True to have the caret in it as soon as it is there. */
  autoFocus: boolean;
  /** On every change, but not while an input method is composing: half a syllable is no word to search for. */
  onQuery(query: string): void;
}

/** A field to search in while typing. Esc empties it; in the empty field Esc is left to whoever is around it. */
export function SearchField({ query, label, hint, autoFocus, onQuery }: SearchFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  const [text, change] = useTyped(query, onQuery);
  useLayoutEffect(() => {
    if (autoFocus) field.current?.focus({ preventScroll: true });
  }, [autoFocus]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.isComposing || text === "") return;
    // In the popup Esc closes the window unless somebody has a use for it.
    event.preventDefault();
    event.stopPropagation();
    change("", false);
  };
  return (
    <search class="tl-search">
      <input
        ref={field}
        class="tl-search-field"
        type="search"
        aria-label={label}
        placeholder={hint}
        title={t("library_search_keys")}
        autocomplete="off"
        spellcheck={false}
        enterkeyhint="search"
        value={text}
        onInput={({ currentTarget, isComposing }) => change(currentTarget.value, isComposing)}
        onCompositionEnd={({ currentTarget }) => change(currentTarget.value, false)}
        onKeyDown={onKeyDown}
      />
    </search>
  );
}

/** The text in the field: what is being typed, or the query when that comes from elsewhere. */
function useTyped(query: string, onQuery: (query: string) => void) {
  const [text, setText] = useState(query);
  const [seen, setSeen] = useState(query);
  if (seen !== query) {
    setSeen(query);
    setText(query);
  }
  const change = (typed: string, composing: boolean): void => {
    setText(typed);
    if (composing) return;
    setSeen(typed);
    onQuery(typed);
  };
  return [text, change] as const;
}
