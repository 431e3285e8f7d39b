import { formatLocale } from "./format-locale";
import { type MessageKey, t } from "./translate";

/** Keys that come in two forms, `<key>_one` and `<key>_other`; `$1` is the number. */
export type CountKey = {
  [Key in MessageKey]: Key extends `${infer Base}_other`
    ? `${Base}_one` extends MessageKey
      ? Base
      : never
    : never;
}[MessageKey];

/** A number as the reader's language writes it: `10,000`, or as a share `40%`. */
export function numberText(value: number, options: Intl.NumberFormatOptions = {}): string {
  return new Intl.NumberFormat(formatLocale(), options).format(value);
}

/** A number of things in words: `1 term`, `12 terms`. Further substitutions are `$2`, `$3` … */
export function countText(key: CountKey, count: number, ...substitutions: (string | number)[]): string {
  const form = new Intl.PluralRules(formatLocale()).select(count) === "one" ? "one" : "other";
  return t(`${key}_${form}`, numberText(count), ...substitutions);
}
