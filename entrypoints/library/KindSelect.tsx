import { t } from "@/components/translate";
import { TERM_KINDS, type TermKind } from "@/lib/glossary/term";

import { nameOrder, type TermDirectory } from "./term-directory";

/** Terms of a kind, the reader's own, or all. */
export type KindChoice = TermKind | "own" | "all";

/** Props of {@link KindSelect}. */
export interface KindSelectProps {
  directory: TermDirectory;
  kind: KindChoice;
  onKind(kind: KindChoice): void;
}

/** Chooses a kind of terms, of those that there are, in the order of their names. */
export function KindSelect({ directory, kind, onKind }: KindSelectProps) {
  const used = new Set([...directory.byId.values()].map(({ kind: each, own }) => (own ? "own" : each)));
  const kinds = TERM_KINDS.filter((id) => used.has(id))
    .map((id) => ({ id, name: t(`kind_${id}`) }))
    .sort((a, b) => nameOrder()(a.name, b.name));
  return (
    <select
      class="tl-select"
      aria-label={t("terms_kind")}
      value={kind}
      onChange={({ currentTarget }) => onKind(currentTarget.value as KindChoice)}
    >
      <option value="all">{t("terms_all_kinds")}</option>
      {used.has("own") && <option value="own">{t("card_own_term")}</option>}
      {kinds.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}
