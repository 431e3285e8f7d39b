import { countText } from "./count-text";

/** Props of {@link PlainHead}. */
export interface PlainHeadProps {
  /** Of the heading. */
  id: string;
  name: string;
  /** BCP 47 tag of the name, `""` where it is not the interface's. */
  lang?: string | undefined;
  /** How many highlights are listed below. */
  count: number;
}

/** The head of highlights that have something other than their article in common. */
export function PlainHead({ id, name, lang, count }: PlainHeadProps) {
  return (
    <>
      <h2 class="tl-group-title" id={id} tabIndex={-1} dir="auto" lang={lang}>
        <span class="tl-group-name">{name}</span>
      </h2>
      <p class="tl-group-about">{countText("library_highlights", count)}</p>
    </>
  );
}
