/** Whether a parsed JSON value is an object, and no list. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A value as a list: itself where it is one, none for what is missing, else the one. JSON-LD writes lists of one so. */
export function listOf(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** The first of some values that is a string with something in it, `""` where none is. */
export function firstText(...values: unknown[]): string {
  return values.find((value): value is string => typeof value === "string" && value.trim() !== "") ?? "";
}

/** A text in any of JSON-LD's forms: plain, `{"@value"}`, `{"value"}`, a language map, or the first of a list of these. */
export function anyText(value: unknown): string {
  for (const each of listOf(value)) {
    if (typeof each === "string") return each;
    if (!isRecord(each)) continue;
    const text = firstText(each["@value"], each.value, each.name, ...Object.values(each).slice(0, 20));
    if (text !== "") return text;
  }
  return "";
}

/** A whole number from 0 up, `null` for anything else. */
export function wholeNumber(value: unknown): number | null {
  return Number.isSafeInteger(value) && (value as number) >= 0 ? (value as number) : null;
}

/** The path of a part of what stands at a path: `highlights[3]` and `tags[0]` are `highlights[3].tags[0]`. */
export function joinPath(path: string, part: string): string {
  return path === "" || part === "" || part.startsWith("[") ? path + part : `${path}.${part}`;
}
