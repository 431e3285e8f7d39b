import { numberText } from "@/components/count-text";
import { formatTime } from "@/components/format-time";
import { definitionLanguage, languageTag } from "@/components/language-tag";
import { t } from "@/components/translate";
import { kindName } from "./kind-name";
import { libraryHash } from "./library-hash";
import type { ElementRef } from "./row-heights";
import type { TermRow } from "./term-rows";

/** Props of {@link TermLine}. */
export interface TermLineProps {
  row: TermRow;
  /** Which row of the table it is, from 0. */
  number: number;
  measured: ElementRef;
}

/** A term as a row of the table; its name leads to its page. */
export function TermLine({ row: { term, name, total }, number, measured }: TermLineProps) {
  const language = definitionLanguage();
  const other = language === "en" ? "zh" : "en";
  const kind = kindName(term);
  return (
    <tr ref={measured} aria-rowindex={number + 2}>
      <th scope="row">
        <a href={libraryHash({ termId: term.id })} data-row={number} lang={languageTag(language)}>
          {name}
        </a>
        {term.name[other] !== name && (
          <span class="tl-term-line-other" lang={languageTag(other)}>
            {term.name[other]}
          </span>
        )}
        <span class="tl-term-line-kind">{kind}</span>
      </th>
      <td data-column="kind">{kind}</td>
      <td data-column="mentions">{total ? numberText(total.mentions) : <Unmet />}</td>
      <td data-column="articles">{total ? numberText(total.articles) : <Unmet />}</td>
      <td data-column="first">{total && formatTime(total.firstSeenAt, "day")}</td>
      <td data-column="last">{total && formatTime(total.lastSeenAt, "day")}</td>
    </tr>
  );
}

function Unmet() {
  return (
    <>
      <span aria-hidden="true">–</span>
      <span class="tl-visually-hidden">{t("terms_unmet")}</span>
    </>
  );
}
