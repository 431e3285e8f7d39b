/** Invisible units that normalisation drops: null, soft hyphen, zero-width, direction and variation signs. Inclusive ranges. */
const IGNORABLE: readonly (readonly [number, number])[] = [
  [0x0000, 0x0000],
  [0x00ad, 0x00ad],
  [0x034f, 0x034f],
  [0x061c, 0x061c],
  [0x180b, 0x180e],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
];

/** Whether `unit` (a UTF-16 unit) shows nothing and separates nothing, so that `Deep\u200bSeek` is one word. */
export function isIgnorable(unit: number): boolean {
  return IGNORABLE.some(([from, to]) => unit >= from && unit <= to);
}
