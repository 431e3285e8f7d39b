/** The string that normalised `units` from `start` to `end` (exclusive) spell; for short stretches. */
export function unitsText(units: Uint16Array, start: number, end: number): string {
  // `apply` takes the view as it is; spreading it would copy it unit by unit.
  return String.fromCharCode.apply(null, units.subarray(start, end) as unknown as number[]);
}
