import { countText } from "@/components/count-text";
import { joinSentences } from "@/components/join-sentences";
import { t } from "@/components/translate";
import {
  CONFLICT_CHOICES,
  type ConflictChoice,
  countDeletions,
  countDiffering,
} from "@/lib/exchange/coming-in";
import type { LibraryPlan } from "@/lib/exchange/plan-library-import";
import { differenceTexts } from "./import-differences";
import type { TermNames } from "./import-work";
import { LongList } from "./LongList";

/** Props of {@link ImportConflicts}. */
export interface ImportConflictsProps {
  plan: LibraryPlan;
  names: TermNames;
  choice: ConflictChoice;
  onChoice(choice: ConflictChoice): void;
}

/** What is here otherwise than in a file, and what is to become of it. Only highlights can be kept twice. */
export function ImportConflicts({ plan, names, choice, onChoice }: ImportConflictsProps) {
  const count = countDiffering(plan);
  const hasHighlights = plan.changed.length > 0;
  const hasOthers = count > plan.changed.length;
  return (
    <fieldset class="tl-import-conflicts">
      <legend>{countText("import_conflicts", count)}</legend>
      {hasOthers && <LongList title={t("import_differing")} lines={differenceTexts(plan, names)} />}
      {CONFLICT_CHOICES.filter((each) => each !== "keep-both" || hasHighlights).map((each) => (
        <label class="tl-import-check" key={each}>
          <input
            type="radio"
            name="import-choice"
            checked={each === choice}
            onChange={() => onChoice(each)}
          />
          <span>
            {t(`import_choice_${each === "keep-both" ? "both" : each}`)}
            <span class="tl-import-note">{meaning(each, hasOthers, countDeletions(plan))}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function meaning(choice: ConflictChoice, hasOthers: boolean, deletions: number): string {
  if (choice === "skip") return t("import_choice_means_skip");
  if (choice === "keep-both")
    return t(hasOthers ? "import_choice_means_both_some" : "import_choice_means_both");
  return joinSentences(
    t(hasOthers ? "import_choice_means_overwrite_all" : "import_choice_means_overwrite"),
    ...(deletions > 0 ? [countText("import_choice_deletes", deletions)] : []),
  );
}
