import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { PACK_FORMATS } from "@/lib/exchange/pack-formats";
import { packBytes, readTermPack, readTermPackFile } from "@/lib/exchange/read-term-pack";
import { MAX_PACK_ROWS } from "@/lib/exchange/term-pack";
import { SAMPLE_TIME } from "../highlights/sample-highlight";
import { anyOwnFields, sampleOwnTerm } from "../own-terms/sample-own-term";
import { faults, finished, json } from "./pack-text";

const anyTerms = fc
  .array(anyOwnFields, { minLength: 1, maxLength: 5 })
  .map((all) => all.map((fields, at) => sampleOwnTerm(at, fields)));

describe.each(PACK_FORMATS)("a pack in $id", ({ write }) => {
  it("is read back as it was written, for any terms", () => {
    fc.assert(
      fc.property(anyTerms, (terms) => {
        const bytes = new TextEncoder().encode(write(terms, { now: SAMPLE_TIME }));
        const { rows, faults: wrong } = finished(readTermPackFile(bytes));
        expect(wrong).toEqual([]);
        expect(rows.map(({ term }) => term)).toEqual(
          terms.map(({ id, name, aliases, definition, language }) => ({
            id,
            name,
            aliases,
            definition,
            language,
          })),
        );
      }),
    );
  });
});

describe("aliases in a pack", () => {
  const csv = (cell: string) => `name,aliases,definition\nRAG gate,${cell},A gate.`;
  const inJson = (aliases: string[]) => json({ name: "RAG gate", aliases, definition: "A gate." });

  it.each([
    ["an empty cell", csv(""), [], ["aliases", "language"]],
    ["a cell of spaces", csv("  "), [], ["aliases", "language"]],
    ["a lone bar", csv("|"), [], ["language"]],
    ["names in a cell", csv("gate|闸门"), ["gate", "闸门"], ["language"]],
    ["a list of none", inJson([]), [], ["language"]],
  ])("are said or not by %s", (_, text, aliases, unsaid) => {
    expect(finished(readTermPack(text)).rows).toMatchObject([{ term: { aliases }, unsaid }]);
  });

  it.each([
    ["CSV", csv("x|gate| 42 |…"), "2"],
    ["JSON", inJson(["x", "gate", " 42 ", "…"]), "1"],
  ])("in %s that are wrong are each named", (_, text, row) => {
    expect(faults(text)).toEqual([
      `${row} aliases too-short x`,
      `${row} aliases no-letter 42`,
      `${row} aliases no-letter …`,
    ]);
  });
});

describe("a pack as large as may be", () => {
  const terms = Array.from({ length: MAX_PACK_ROWS }, (_, at) =>
    sampleOwnTerm(at, { name: `Name ${at}`, aliases: [], definition: "x", language: "en" }),
  );

  it.each(PACK_FORMATS)("in $id is read back whole", ({ write }) => {
    const { rows, faults: wrong } = finished(readTermPack(write(terms, { now: SAMPLE_TIME })));
    expect(wrong).toEqual([]);
    expect(rows).toHaveLength(MAX_PACK_ROWS);
    expect(rows.at(-1)?.term.id).toBe(terms.at(-1)?.id);
  });

  it.each(PACK_FORMATS)("and a term more in $id is refused, with how many there are", ({ write }) => {
    const text = write([...terms, terms[0]!], { now: SAMPLE_TIME });
    expect(faults(text)).toEqual([`file too-many-rows ${MAX_PACK_ROWS + 1}`]);
  });
});

describe("a pack of ten thousand terms", () => {
  it.each(PACK_FORMATS)("in $id is read with pauses between some hundred rows", ({ write }) => {
    const terms = Array.from({ length: 10_000 }, (_, at) =>
      sampleOwnTerm(at, { name: `Name ${at}`, aliases: [], definition: "x", language: "en" }),
    );
    const work = readTermPack(write(terms, { now: SAMPLE_TIME }));
    let pauses = 0;
    let step = work.next();
    for (; !step.done; step = work.next()) pauses++;
    expect(step.value.rows).toHaveLength(10_000);
    expect(pauses).toBeGreaterThan(20);
  });
});

it.each([
  ["CSV", `id,name,definition\n${"0194A3F8-0000-7000-8000-00000000ABCD"},RAG,Fetches.`],
  ["JSON", json({ id: "0194A3F8-0000-7000-8000-00000000ABCD", name: "RAG", definition: "Fetches." })],
])("an id in capitals is read in small letters from %s", (_, text) => {
  expect(finished(readTermPack(text)).rows[0]?.term.id).toBe("0194a3f8-0000-7000-8000-00000000abcd");
});

describe("a file", () => {
  it.each([
    ["a picture", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a)],
    ["an archive", new TextEncoder().encode("PK\u0003\u0004\u0000\u0000")],
    ["text of an old Chinese encoding", Uint8Array.of(0xc3, 0xfb, 0xb3, 0xc6)],
  ])("that is %s is called no text", (_, bytes) => {
    expect(finished(readTermPackFile(bytes)).faults.map(({ rule }) => rule)).toEqual(["no-text"]);
  });

  it.each([
    [30_000_000, [], 1],
    [30_000_001, ["too-large"], 0],
    [9e12, ["too-large"], 0],
  ])("of %d bytes gives the faults %j, after %i readings of it", async (size, expected, times) => {
    const { buffer } = new TextEncoder().encode("name,definition\nRAG,Fetches.");
    const arrayBuffer = vi.fn(() => Promise.resolve(buffer));
    const { faults: wrong } = finished(readTermPackFile(await packBytes({ size, arrayBuffer })));
    expect(wrong.map(({ rule }) => rule)).toEqual(expected);
    expect(arrayBuffer).toHaveBeenCalledTimes(times);
  });

  it("in UTF-16 with its mark is read", () => {
    const text = "\ufeffname\tdefinition\r\n检索门\tA gate.";
    const units = Uint16Array.from(text, (unit) => unit.charCodeAt(0));
    expect(
      finished(readTermPackFile(new Uint8Array(units.buffer))).rows.map(({ term }) => term.name),
    ).toEqual(["检索门"]);
  });

  it("gives rows or faults and never an error, whatever it holds", () => {
    const cut = fc.tuple(anyTerms, fc.nat(), fc.constantFrom(...PACK_FORMATS)).map(([terms, at, format]) => {
      const text = format.write(terms, { now: SAMPLE_TIME });
      return new TextEncoder().encode(text.slice(at % text.length));
    });
    const head = fc.string().map((text) => new TextEncoder().encode(`name,definition\n${text}`));
    const listed = fc.json().map((text) => new TextEncoder().encode(json(JSON.parse(text))));
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array(), cut, head, listed), (bytes) => {
        const { rows, faults: wrong } = finished(readTermPackFile(bytes));
        expect(rows.length + wrong.length).toBeGreaterThan(0);
      }),
    );
  });
});
