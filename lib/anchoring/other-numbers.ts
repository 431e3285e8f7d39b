/**
 * Whether two texts, as comparable units, are the same but for their numbers: records made after one pattern (the rows
 * of a table or a log), of which each is another one.
 */
export function differInNumbersOnly(a: Uint16Array, b: Uint16Array): boolean {
  const [shapeOfA, shapeOfB] = [withoutDigits(a), withoutDigits(b)];
  return shapeOfA.length === shapeOfB.length && shapeOfA.every((unit, index) => unit === shapeOfB[index]);
}

function withoutDigits(units: Uint16Array): Uint16Array {
  return units.filter((unit) => unit < 0x30 || unit > 0x39);
}
