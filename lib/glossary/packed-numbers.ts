/** Added to each number, so that most are plain characters in a file. */
const BASE = 0x30;

/** Whole numbers from 0 to 65,000 as text, one UTF-16 unit each: quick to keep in a file and to read. */
export function packed(numbers: readonly number[]): string {
  return numbers.map((number) => String.fromCharCode(number + BASE)).join("");
}

/** The number at `index` of text that {@link packed} wrote. */
export function unpacked(text: string, index: number): number {
  return text.charCodeAt(index) - BASE;
}

/** All numbers of text that {@link packed} wrote. */
export function unpackAll(text: string): Uint16Array {
  const numbers = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at++) numbers[at] = text.charCodeAt(at) - BASE;
  return numbers;
}

/**
 * Whole numbers as text for arrays of them: longer than {@link packed}, and read by the engine's own parser, which is fast
 * from the first time on.
 */
export function listed(numbers: ArrayLike<number>): string {
  return JSON.stringify(Array.from(numbers));
}

/** The numbers of text that {@link listed} wrote. */
export function readList(text: string): number[] {
  return JSON.parse(text) as number[];
}
