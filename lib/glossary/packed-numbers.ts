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

/** How many bits of a large number one unit holds. */
const HALF = 14;

/** Whole numbers below 2 to the power of 28 as text, two UTF-16 units each. */
export function packedLarge(numbers: readonly number[]): string {
  return packed(numbers.flatMap((number) => [number >>> HALF, number & ((1 << HALF) - 1)]));
}

/** How many numbers text holds that {@link packedLarge} wrote. */
export function largeCount(text: string): number {
  return text.length / 2;
}

/** The number at `index` of text that {@link packedLarge} wrote. */
export function unpackedLarge(text: string, index: number): number {
  return (unpacked(text, index * 2) << HALF) | unpacked(text, index * 2 + 1);
}
