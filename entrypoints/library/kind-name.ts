import { t } from "@/components/translate";
import type { ListedTerm } from "@/lib/messages/library-protocol";

/** What kind of term it is, as the card says it. */
export function kindName({ kind, own }: Pick<ListedTerm, "kind" | "own">): string {
  return own ? t("card_own_term") : t(`kind_${kind}`);
}
