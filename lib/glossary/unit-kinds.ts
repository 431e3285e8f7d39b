import { CHARACTER_CLASSES } from "@/lib/text/character-class";
import { BEGINS_KEY_BIT, IS_KEY_BIT } from "./key-set";
import { spreadMarks } from "./key-units";

/** Key units, each once: those with which keys begin, and those that alone are keys. */
export interface BeginUnits {
  begin: string;
  alone: string;
}

/** The units of which {@link unitKinds} is made for these keys. */
export function beginUnits(keys: readonly string[]): BeginUnits {
  const distinct = (some: readonly string[]) => [...new Set(some.map((key) => key.charAt(0)))].join("");
  return { begin: distinct(keys), alone: distinct(keys.filter((key) => key.length === 1)) };
}

/** What `KeySet.unitKinds` is for keys that begin so. */
export function unitKinds({ begin, alone }: BeginUnits): Uint8Array {
  const kinds = CHARACTER_CLASSES.slice();
  for (let at = 0; at < begin.length; at++) kinds[begin.charCodeAt(at)]! |= 1 << BEGINS_KEY_BIT;
  for (let at = 0; at < alone.length; at++) kinds[alone.charCodeAt(at)]! |= 1 << IS_KEY_BIT;
  spreadMarks(kinds);
  return kinds;
}
