import { t } from "@/components/translate";
import { PACK_COLUMNS } from "@/lib/exchange/term-pack";

/** The beginning of a file, as one writes it. */
const EXAMPLE = `name,aliases,definition,language
RAG gate,retrieval gate|检索门,Decides whether a question needs a search at all.,en`;

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
        {EXAMPLE}
      </pre>
      <p class="tl-setting-meaning">{t("pack_columns_json")}</p>
    </details>
  );
}
