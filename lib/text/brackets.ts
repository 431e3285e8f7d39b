/** Brackets that open, with those that close them; those in full width are folded to the first two. */
const CLOSING: ReadonlyMap<number, number> = new Map([
  [0x28, 0x29],
  [0x5b, 0x5d],
  [0x3010, 0x3011],
]);
const CLOSERS: ReadonlySet<number> = new Set(CLOSING.values());

/** The brackets that open, as text. */
export const OPENING_BRACKETS: readonly string[] = Array.from(CLOSING.keys(), (unit) =>
  String.fromCharCode(unit),
);

/** What closes the bracket that `unit` opens; `undefined` when it opens none. */
export function closingOf(unit: number): number | undefined {
  return CLOSING.get(unit);
}

/** Whether `unit` closes a bracket. */
export function isClosing(unit: number): boolean {
  return CLOSERS.has(unit);
}

/** Whether `unit` opens or closes a bracket. */
export function isBracket(unit: number): boolean {
  return CLOSING.has(unit) || CLOSERS.has(unit);
}
