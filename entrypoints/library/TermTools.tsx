import { SearchField } from "@/components/SearchField";
import { t } from "@/components/translate";
import { TERM_KINDS } from "@/lib/glossary/term";
import { nameOrder, type TermDirectory } from "./term-directory";
import type { TermChoice } from "./term-rows";

/** Props of {@link TermTools}. */
export interface TermToolsProps {
  directory: TermDirectory;
  choice: TermChoice;
  onChoice(choice: TermChoice): void;
}

/** The search for a term, its kind, and whether those count that were not met. */
export function TermTools({ directory, choice, onChoice }: TermToolsProps) {
  const used = new Set([...directory.byId.values()].map(({ kind, own }) => (own ? "own" : kind)));
  const kinds = TERM_KINDS.filter((kind) => used.has(kind))
    .map((id) => ({ id, name: t(`kind_${id}`) }))
    .sort((a, b) => nameOrder()(a.name, b.name));
  return (
    <div class="tl-term-tools">
      <SearchField
        query={choice.typed}
        label={t("terms_search")}
        hint={t("terms_search_hint")}
        autoFocus={false}
        onQuery={(typed) => onChoice({ ...choice, typed })}
      />
      <select
        class="tl-select"
        aria-label={t("terms_kind")}
        value={choice.kind}
        onChange={({ currentTarget }) =>
          onChoice({ ...choice, kind: currentTarget.value as TermChoice["kind"] })
        }
      >
        <option value="all">{t("terms_all_kinds")}</option>
        {used.has("own") && <option value="own">{t("card_own_term")}</option>}
        {kinds.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <label class="tl-term-all">
        <input
          type="checkbox"
          checked={choice.unmet}
          onChange={({ currentTarget }) => onChoice({ ...choice, unmet: currentTarget.checked })}
        />
        {t("terms_whole_glossary")}
      </label>
    </div>
  );
}
