/** What stands in a key for a space and for a hyphen, so that `mixture-of-experts` finds `mixture of experts`. */
export const SEPARATOR = 0x20;

const HYPHEN = 0x2d;
/** Scripts with case end here; what lies above (Latin Extended Additional aside) stays as it is. */
const CASED_END = 0x0590;

function createKeyUnits(): Uint16Array {
  const table = new Uint16Array(0x10000);
  for (let unit = 0; unit < table.length; unit++) table[unit] = unit;
  for (let unit = 0x41; unit <= 0x5a; unit++) table[unit] = unit + 0x20;
  for (let unit = 0xc0; unit < CASED_END; unit++) {
    const lower = String.fromCharCode(unit).toLowerCase();
    // `İ` becomes two units; it stays itself.
    if (lower.length === 1) table[unit] = lower.charCodeAt(0);
  }
  table[HYPHEN] = SEPARATOR;
  return table;
}

/** For each normalised UTF-16 unit the unit it is in a key: lower case, hyphen as {@link SEPARATOR}. */
export const KEY_UNITS: Readonly<Uint16Array> = createKeyUnits();
