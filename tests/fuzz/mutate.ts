import { pick, type Random } from "../bench/seeded-random";

/** One way to spoil a file. */
export type Mutation = (bytes: Uint8Array, random: Random, others: readonly Uint8Array[]) => Uint8Array;

/** Longest string and deepest nesting that are put in. */
const GIANT = 400_000;
const DEEP = 60_000;
/** What breaks readers more often than chance would have it. */
const TOKENS = [
  "[",
  "]",
  "{",
  "}",
  ",",
  ":",
  '"',
  "\\",
  "\n",
  "\r\n",
  "\0",
  "null",
  "-1",
  "1e999",
  "😀",
  "\ud800",
  "'=",
  "<b>",
  "javascript:",
  "__proto__",
];

/** All ways to spoil a file, by name. */
export const MUTATIONS: Record<string, Mutation> = {
  bytes: (bytes, random) => {
    const spoilt = bytes.slice();
    for (let count = 1 + int(random, 8); count > 0 && spoilt.length > 0; count -= 1)
      spoilt[int(random, spoilt.length)] = int(random, 256);
    return spoilt;
  },
  truncated: (bytes, random) => bytes.slice(0, int(random, bytes.length)),
  removed: (bytes, random) => {
    const [from, to] = span(bytes, random);
    return joined(bytes.subarray(0, from), bytes.subarray(to));
  },
  repeated: (bytes, random) => {
    const [from, to] = span(bytes, random);
    return joined(bytes.subarray(0, to), bytes.subarray(from));
  },
  spliced: (bytes, random, others) => {
    const other = pick(random, others);
    return joined(bytes.subarray(0, int(random, bytes.length)), other.subarray(int(random, other.length)));
  },
  tokens: (bytes, random) => {
    const at = int(random, bytes.length);
    const token = encode(pick(random, TOKENS).repeat(1 + int(random, 3)));
    return joined(bytes.subarray(0, at), token, bytes.subarray(at));
  },
  giant: (bytes, random) => {
    const at = int(random, bytes.length);
    const text = pick(random, ["a", "長", '"', "\\", ",", "\n", "<script", " ", "&#", "[", "a,\n"]);
    return joined(
      bytes.subarray(0, at),
      encode(text.repeat(Math.ceil(GIANT / text.length))),
      bytes.subarray(at),
    );
  },
  deep: (bytes, random) => {
    const at = int(random, bytes.length);
    const open = pick(random, ["[", '{"a":', '[{"items":']);
    const close = open === "[" ? "]" : open.startsWith("{") ? "}" : "}]";
    const isClosed = random() < 0.7;
    const nest = open.repeat(DEEP) + (isClosed ? `0${close.repeat(DEEP)}` : "");
    return joined(bytes.subarray(0, at), encode(nest), bytes.subarray(at));
  },
  structure: (bytes, random) => {
    const value = parsed(bytes);
    if (value === undefined) return encode(shuffledLines(bytes, random));
    for (let count = 1 + int(random, 4); count > 0; count -= 1) changeNode(value, random);
    return encode(JSON.stringify(value));
  },
  encoding: (bytes, random) => {
    const text = new TextDecoder().decode(bytes);
    const kind = pick(random, ["utf-16le", "utf-16be", "bom", "latin1"]);
    if (kind === "bom") return joined(new Uint8Array([0xef, 0xbb, 0xbf]), bytes);
    if (kind === "latin1") return Buffer.from(text, "latin1");
    const wide = Buffer.from(`${random() < 0.5 ? "\ufeff" : ""}${text}`, "utf16le");
    return kind === "utf-16le" ? wide : wide.swap16();
  },
};

function changeNode(root: unknown, random: Random): void {
  let at: unknown = root;
  for (let depth = int(random, 7); depth >= 0; depth -= 1) {
    if (typeof at !== "object" || at === null) return;
    const holder = at as Record<string, unknown>;
    const keys = Object.keys(holder);
    if (keys.length === 0) return;
    const key = pick(random, keys);
    const inner = holder[key];
    if (depth > 0 && typeof inner === "object" && inner !== null) {
      at = inner;
      continue;
    }
    if (random() < 0.25 && !Array.isArray(holder)) delete holder[key];
    else holder[key] = oddValue(inner, random, root);
    return;
  }
}

function oddValue(value: unknown, random: Random, root: unknown): unknown {
  const odd: unknown[] = [
    null,
    true,
    -1,
    1e308,
    0.5,
    "",
    "\0",
    "x".repeat(3_000),
    [],
    {},
    [[]],
    [value, value],
    { value },
  ];
  odd.push(
    "javascript:alert(1)",
    "data:text/html,x",
    "urn:uuid:not",
    String(value),
    [null],
    structuredClone(root),
  );
  return pick(random, odd);
}

function shuffledLines(bytes: Uint8Array, random: Random): string {
  const lines = new TextDecoder().decode(bytes).split("\n");
  return lines.map(() => pick(random, lines)).join(pick(random, ["\n", "\r\n", "\r", ""]));
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    // A table, or spoilt already.
    return undefined;
  }
}

function int(random: Random, below: number): number {
  return Math.floor(random() * below);
}

function span(bytes: Uint8Array, random: Random): [number, number] {
  const from = int(random, bytes.length);
  return [from, Math.min(bytes.length, from + 1 + int(random, 200))];
}

function joined(...parts: Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
