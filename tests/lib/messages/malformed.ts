import fc from "fast-check";

/** Values that go where others belong: what programs get wrong, and what attackers try. */
const odd = fc.oneof(
  fc.anything({ withNullPrototype: true, maxDepth: 2 }),
  fc.constantFrom(
    "",
    "\ud800",
    "__proto__",
    "javascript:alert(1)",
    "x".repeat(5_000),
    Number.MAX_VALUE,
    -0,
    1e21,
  ),
  fc.constantFrom(undefined, null, Number.NaN, [], {}, true, [[[]]], { length: 1e9 }, new Date(0), 10n),
);

/** Every place in a value, as a path of keys, the value itself first. */
function placesIn(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== "object" || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => placesIn(inner, [...path, key]))];
}

function withValueAt(request: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  const copy = structuredClone(request) as Record<string, unknown>;
  copy[key] = withValueAt(copy[key], rest, value);
  return copy;
}

/** Requests like a valid one with something odd in one place of it, or in place of it. */
export function malformed(valid: unknown): fc.Arbitrary<unknown> {
  return fc
    .tuple(fc.constantFrom(...placesIn(valid)), odd)
    .map(([place, value]) => withValueAt(valid, place, value));
}
