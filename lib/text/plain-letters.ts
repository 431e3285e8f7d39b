const ACCENTED = /[\u00c0-\u036f\u1e00-\u1eff]/;

/** Lower case, and Latin letters without their accents: `Müller` is found by `muller` and by `müller`. */
export function plainLetters(text: string): string {
  const lower = text.toLowerCase();
  if (!ACCENTED.test(lower)) return lower;
  return lower
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .normalize("NFC");
}
