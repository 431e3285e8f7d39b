import { KeySheet } from "@/components/KeySheet";
import { t } from "@/components/translate";
import { articleKeys, type KeyedPage, PAGE_KEYS, searchKeys } from "./key-entries";
import { useCommands } from "./use-commands";

/** The pages with the library's search. */
const SEARCHED: readonly KeyedPage[] = ["library", "popup"];

/** Props of {@link PageKeys}. */
export interface PageKeysProps {
  /** The page that the sheet lies on. */
  page: KeyedPage;
  onClose(): void;
}

/** The sheet of the keys that hold on a page of the extension, in its search, and on articles' own pages. */
export function PageKeys({ page, onClose }: PageKeysProps) {
  const commands = useCommands();
  // Shown with all that it has to say: it would grow under the reader's eyes.
  if (commands === null) return null;
  const isSearched = SEARCHED.includes(page);
  const parts = [
    { title: "", entries: PAGE_KEYS[page]() },
    { title: t("keys_in_search"), entries: isSearched ? searchKeys() : [] },
    { title: t("keys_on_pages"), entries: articleKeys(commands) },
  ];
  return <KeySheet title={t(isSearched ? "keys_title" : "keys_open")} parts={parts} onClose={onClose} />;
}
