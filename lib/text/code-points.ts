/** How many code points the UTF-16 units from `start` to `end` are; half a surrogate pair counts as one. */
export function countCodePoints(text: string, start = 0, end = text.length): number {
  let count = end - start;
  for (let at = start; at + 1 < end; at++) {
    if (isHigh(text.charCodeAt(at)) && isLow(text.charCodeAt(at + 1))) {
      count -= 1;
      at += 1;
    }
  }
  return count;
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
