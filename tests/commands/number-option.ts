import { UsageError } from "./usage-error";

/**
 * A whole number that an option was given.
 *
 * @param option its name, as it is typed: `--files`
 * @param least the least that makes sense
 * @throws UsageError for anything else
 */
export function wholeNumber(option: string, given: string, least = 0): number {
  const number = /^\d+$/.test(given) ? Number(given) : Number.NaN;
  if (!Number.isSafeInteger(number)) throw new UsageError(`${option} ${given}: not a whole number`);
  if (number < least) throw new UsageError(`${option} ${given}: must be at least ${least}`);
  return number;
}

/**
 * A number above 0, whole or with a decimal point, that an option was given.
 *
 * @param option its name, as it is typed: `--minutes`
 * @throws UsageError for anything else
 */
export function positiveNumber(option: string, given: string): number {
  const number = /^\d+(\.\d+)?$/.test(given) ? Number(given) : Number.NaN;
  if (!(number > 0 && number <= Number.MAX_SAFE_INTEGER))
    throw new UsageError(`${option} ${given}: not a number above 0`);
  return number;
}
