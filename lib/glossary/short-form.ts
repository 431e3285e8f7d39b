/** No abbreviation has more UTF-16 units. */
export const LONGEST_SHORT = 10;

/**
 * Whether `text` can be an abbreviation: 2 to 10 letters, digits and signs (`AT&T`, `U.S.A`), two capitals or a capital and a
 * digit among them; one that begins with a digit is short (`3D`, `2FA`).
 */
export function isShortForm(text: string): boolean {
  if (text.length < 2 || text.length > LONGEST_SHORT) return false;
  if (!/^[A-Za-z][A-Za-z0-9&.+-]*$|^\d[A-Z]{1,4}$/.test(text)) return false;
  const capitals = text.match(/[A-Z]/g)?.length ?? 0;
  return capitals >= 2 || (capitals === 1 && /\d/.test(text));
}

/** Whether `text` can be an abbreviation in small letters (`bpd`, `i18n`), which only a long form beside it makes one. */
export function isSmallShortForm(text: string): boolean {
  return /^(?:[a-z]{3,5}|[a-z]\d{1,2}[a-z])$/.test(text);
}

/** An abbreviation as it is compared: no plural `s`, letters and digits alone, capitals. */
export function shortFormKey(text: string): string {
  return text
    .replace(/(?<=[A-Z0-9])s$/, "")
    .replace(/[^A-Za-z0-9]/g, "")
    .toUpperCase();
}
