import type { OwnTerm } from "@/lib/own-terms/own-term";
import { IconButton } from "./IconButton";
import { languageTag } from "./language-tag";
import { t } from "./translate";
import "./OwnTermItem.css";

/** Props of {@link OwnTermItem}. */
export interface OwnTermItemProps {
  term: OwnTerm;
  /** Something was written of it that is not stored. */
  isUnsaved: boolean;
  onEdit(): void;
  onDelete(): void;
}

/** One of the reader's own terms in their list. */
export function OwnTermItem({ term, isUnsaved, onEdit, onDelete }: OwnTermItemProps) {
  const { name, aliases, definition, language } = term;
  return (
    <div class="tl-own-item">
      <div class="tl-own-item-words">
        <h3 class="tl-own-item-name" lang="">
          {name} {aliases.length > 0 && <Aliases aliases={aliases} />}
        </h3>
        {isUnsaved && <p class="tl-own-item-unsaved">{t("own_unsaved")}</p>}
        <p class="tl-own-item-definition" lang={languageTag(language)}>
          {definition}
        </p>
      </div>
      <IconButton icon="pencil" label={t("own_edit_label", name)} onClick={onEdit} />
      <IconButton icon="bin" label={t("own_delete_label", name)} onClick={onDelete} />
    </div>
  );
}

function Aliases({ aliases }: Pick<OwnTerm, "aliases">) {
  return (
    <span class="tl-own-item-aliases">
      {aliases.map((alias) => (
        <span class="tl-group-part" key={alias}>
          {alias}
        </span>
      ))}
    </span>
  );
}
