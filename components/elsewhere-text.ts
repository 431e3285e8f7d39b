import { t } from "./translate";

/**
 * What to say beside a field that is written in here and was changed elsewhere meanwhile: what saving would replace.
 *
 * @param stored what is stored by now, one line each of several; `undefined` where it was not changed, for `""`.
 */
export function elsewhereText(stored: string | readonly string[] | undefined): string {
  if (stored === undefined) return "";
  return [t("own_changed_elsewhere"), [stored].flat().join("\n") || "–"].join("\n");
}
