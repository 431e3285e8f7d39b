import { useId } from "preact/hooks";
import type { MarkdownChoice, MarkdownDialect } from "@/lib/settings/markdown-choice";
import { Choices } from "./Choices";
import { t } from "./translate";

/** Props of {@link MarkdownChoices}. */
export interface MarkdownChoicesProps {
  markdown: MarkdownChoice;
  dialects: readonly MarkdownDialect[];
  /** Whether several articles are exported, so that it matters how many files they become. */
  several: boolean;
  onMarkdown(markdown: MarkdownChoice): void;
}

/** For which program Markdown is written, and in how many files. */
export function MarkdownChoices({ markdown, dialects, several, onMarkdown }: MarkdownChoicesProps) {
  const files = ["one", "each"] as const;
  return (
    <div class="tl-export-markdown">
      <Choice
        label={t("export_dialect")}
        choices={dialects.map((id) => ({ id, label: t(`export_dialect_${id}`) }))}
        current={markdown.dialect}
        onChoose={(dialect) => onMarkdown({ ...markdown, dialect })}
      />
      {several && (
        <Choice
          label={t("export_files")}
          choices={files.map((id) => ({ id, label: t(`export_files_${id}`) }))}
          current={markdown.fileEach ? "each" : "one"}
          onChoose={(id) => onMarkdown({ ...markdown, fileEach: id === "each" })}
        />
      )}
    </div>
  );
}

interface ChoiceProps<Id extends string> {
  label: string;
  choices: readonly { id: Id; label: string }[];
  current: Id;
  onChoose(id: Id): void;
}

function Choice<Id extends string>({ label, ...choice }: ChoiceProps<Id>) {
  const id = useId();
  return (
    <div>
      <p class="tl-form-label" id={id}>
        {label}
      </p>
      <Choices labelledBy={id} describedBy={id} {...choice} />
    </div>
  );
}
