import { SearchField } from "@/components/SearchField";
import { t } from "@/components/translate";
import { KindSelect } from "./KindSelect";
import type { TermDirectory } from "./term-directory";
import type { TermChoice } from "./term-rows";
import "./TermTools.css";

/** Props of {@link TermTools}. */
export interface TermToolsProps {
  directory: TermDirectory;
  choice: TermChoice;
  onChoice(choice: TermChoice): void;
}

/** The search for a term, its kind, and whether those count that were not met. */
export function TermTools({ directory, choice, onChoice }: TermToolsProps) {
  return (
    <div class="tl-term-tools">
      <SearchField
        query={choice.typed}
        label={t("terms_search")}
        hint={t("terms_search_hint")}
        autoFocus={false}
        onQuery={(typed) => onChoice({ ...choice, typed })}
      />
      <KindSelect directory={directory} kind={choice.kind} onKind={(kind) => onChoice({ ...choice, kind })} />
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
