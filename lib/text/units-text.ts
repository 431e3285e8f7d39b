/** More arguments than some tens of thousands are too many for a call. */
const CHUNK = 8192;

/** The string that normalised `units` from `start` to `end` (exclusive) spell. */
export function unitsText(units: Uint16Array, start: number, end: number): string {
  // `apply` takes the view as it is; spreading it would copy it unit by unit.
  if (end - start <= CHUNK)
    return String.fromCharCode.apply(null, units.subarray(start, end) as unknown as number[]);
  let text = "";
  for (let at = start; at < end; at += CHUNK) text += unitsText(units, at, Math.min(at + CHUNK, end));
  return text;
}
