import { t } from "@/components/translate";
import { PACK_COLUMNS } from "@/lib/exchange/term-pack";

/** The beginning of a file, as the reader of the interface's language would write it. */
function example(): string {
  return `name,aliases,definition,language\n${t("pack_example_row")}`;
}

/** What the columns of a pack mean. */
export function PackColumns() {
  return (
    <details class="tl-more">
      <summary>{t("pack_columns")}</summary>
      <dl class="tl-columns">
        {PACK_COLUMNS.map((column) => (
          <div key={column}>
            <dt class="tl-code">{column}</dt>
            <dd>{t(`pack_column_${column}`)}</dd>
          </div>
        ))}
      </dl>
      <pre class="tl-code tl-example" lang="">
        {example()}
      </pre>
      <p class="tl-setting-meaning">{t("pack_columns_json")}</p>
    </details>
  );
}
