import { useId, useRef, useState } from "preact/hooks";
import { Icon } from "./Icon";
import { addTags, splitTags } from "./split-tags";
import { t } from "./translate";

/** Props of {@link TagInput}. */
export interface TagInputProps {
  tags: readonly string[];
  onTags(tags: string[]): void;
}

/**
 * Tags as a row of words with a field behind them. Enter and commas (also `，` and `、`) end a tag, so does leaving
 * the field; Backspace in the empty field takes the last one away. Nothing ends while an input method is composing.
 */
export function TagInput({ tags, onTags }: TagInputProps) {
  const field = useRef<HTMLInputElement>(null);
  const remove = (tag: string) => {
    onTags(tags.filter((each) => each !== tag));
    field.current?.focus();
  };
  return (
    <div class="tl-tags">
      {tags.map((tag) => (
        <Tag key={tag} tag={tag} onRemove={() => remove(tag)} />
      ))}
      <TagField
        field={field}
        hint={t(tags.length === 0 ? "editor_tags_hint" : "editor_add_tag")}
        onAdd={(typed) => {
          const next = addTags(tags, typed);
          if (next.length !== tags.length) onTags(next);
        }}
        onRemoveLast={() => tags.length > 0 && onTags(tags.slice(0, -1))}
      />
    </div>
  );
}

function Tag({ tag, onRemove }: { tag: string; onRemove(): void }) {
  const label = t("editor_remove_tag", tag);
  return (
    <span class="tl-tag">
      {tag}
      <button type="button" class="tl-tag-remove" aria-label={label} title={label} onClick={() => onRemove()}>
        <Icon name="close" />
      </button>
    </span>
  );
}

interface TagFieldProps {
  field: { current: HTMLInputElement | null };
  hint: string;
  /** Tags as typed. */
  onAdd(typed: string[]): void;
  onRemoveLast(): void;
}

function TagField({ field, hint, onAdd, onRemoveLast }: TagFieldProps) {
  const [text, setText] = useState("");
  const id = useId();
  const keep = (rest: string) => {
    setText(rest);
    // A paste that leaves no rest changes no state, so nothing would be rendered that empties the field.
    if (field.current) field.current.value = rest;
  };
  const take = (typed: string) => {
    const { done, rest } = splitTags(typed);
    keep(rest);
    onAdd(done);
  };
  const finish = () => {
    keep("");
    onAdd(splitTags(`${text},`).done);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // 229 is what Safari reports for the Enter that ends a composition, after its composition has ended.
    if (event.isComposing || event.keyCode === 229) return;
    if (event.key === "Enter" && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      finish();
    } else if (event.key === "Backspace" && text === "" && !event.repeat) onRemoveLast();
  };
  return (
    <>
      <label class="tl-visually-hidden" for={id}>
        {t("editor_tags")}
      </label>
      <input
        id={id}
        ref={field}
        class="tl-tag-field"
        type="text"
        autocomplete="off"
        enterkeyhint="done"
        placeholder={hint}
        value={text}
        onKeyDown={onKeyDown}
        onInput={(event) => (event.isComposing ? setText : take)(event.currentTarget.value)}
        onCompositionEnd={(event) => take(event.currentTarget.value)}
        onBlur={finish}
      />
    </>
  );
}
