import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import type { Language } from "@/lib/glossary/term";
import type { PageTerm } from "@/lib/messages/page-description";
import { countText } from "./count-text";
import { Icon } from "./Icon";
import { IconButton } from "./IconButton";
import { languageTag } from "./language-tag";
import { t } from "./translate";
import "./TermEntry.css";

/** Props of {@link TermEntry}. */
export interface TermEntryProps {
  term: PageTerm;
  /** The language whose name leads. */
  language: Language;
  /** One sentence on what it means, `""` where it is not known yet. */
  brief: string;
  /** BCP 47 tag of `brief`. */
  briefLanguage: string;
  open: boolean;
  /** Whether a mention of it is in the page's viewport. */
  seen: boolean;
  /** True for the one of those that the reader meets first there. */
  current: boolean;
  onToggle(): void;
  /** To the next (1) or previous (-1) mention on the page. */
  onStep(direction: 1 | -1): void;
  /** What is unfolded below. */
  children: ComponentChildren;
}

/** One of a page's terms, to be unfolded: its names, how often it stands there, what it means. */
export function TermEntry(props: TermEntryProps) {
  const { term, language, brief, briefLanguage, open, seen, children, onStep } = props;
  const bodyId = useId();
  return (
    <li class="tl-entry" data-seen={seen} data-open={open}>
      <div class="tl-entry-head">
        <h3 class="tl-entry-title">
          <EntryButton {...props} bodyId={bodyId} />
        </h3>
        <span class="tl-count" aria-hidden="true">
          {term.count}
        </span>
        <IconButton icon="find" label={t("panel_next_of", term.name[language])} onClick={() => onStep(1)} />
      </div>
      {!open && brief !== "" && (
        <p class="tl-entry-brief" lang={briefLanguage}>
          {brief}
        </p>
      )}
      <div class="tl-entry-body" id={bodyId} hidden={!open}>
        {open && children}
      </div>
    </li>
  );
}

function EntryButton({
  term: { name, count },
  language,
  open,
  seen,
  current,
  bodyId,
  onToggle,
}: TermEntryProps & { bodyId: string }) {
  const other = language === "en" ? "zh" : "en";
  return (
    <button
      type="button"
      class="tl-entry-name"
      data-entry
      aria-expanded={open}
      aria-controls={bodyId}
      aria-current={current ? "location" : undefined}
      onClick={() => onToggle()}
    >
      <Icon name="next" />
      <span class="tl-entry-names">
        <span class="tl-entry-leading" lang={languageTag(language)}>
          {name[language]}
        </span>
        {name[other] !== name[language] && (
          <span class="tl-entry-other" lang={languageTag(other)}>
            {name[other]}
          </span>
        )}
        <span class="tl-visually-hidden">
          {countText("popup_mentions", count)}
          {seen && ` ${t("panel_seen")}`}
        </span>
      </span>
    </button>
  );
}
