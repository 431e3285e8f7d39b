import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PACK_FORMATS } from "@/lib/exchange/pack-formats";
import { readTermPack, readTermPackFile } from "@/lib/exchange/read-term-pack";
import { MAX_PACK_ROWS } from "@/lib/exchange/term-pack";
import { SAMPLE_TIME, sampleId } from "../highlights/sample-highlight";
import { anyOwnFields, sampleOwnTerm } from "../own-terms/sample-own-term";

const anyTerms = fc
  .array(anyOwnFields, { minLength: 1, maxLength: 5 })
  .map((all) => all.map((fields, at) => sampleOwnTerm(at, fields)));

/** What pausing work comes to. */
function finished<Result>(work: Generator<void, Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** What is wrong with a pack, in one line each: `row column rule detail alias`. */
function faults(text: string): string[] {
  return finished(readTermPack(text)).faults.map(({ row, column, rule, detail, alias = "" }) =>
    [row ?? "file", column, rule, detail, alias].filter((part) => part !== "").join(" "),
  );
}

function json(...terms: unknown[]): string {
  return JSON.stringify({ format: "termlight-terms", version: 1, terms });
}

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

describe("a pack in CSV", () => {
  it("has columns, one row each, and no cell that a spreadsheet would run", () => {
    const terms = [
      sampleOwnTerm(1, {
        name: "RAG",
        aliases: ["a|b", "检索增强"],
        definition: '=HYPERLINK("x")',
        language: "en",
      }),
    ];
    expect(PACK_FORMATS[0].write(terms)).toBe(
      `\ufeffid,name,aliases,definition,language\r\n${sampleId(1)},RAG,a\\|b|检索增强,"'=HYPERLINK(""x"")",en\r\n`,
    );
  });

  it.each([
    ["columns in another order", "definition,name\nA gate.,RAG gate", ["RAG gate", [], "A gate.", "en"]],
    [
      "semicolons and capitals",
      "Name;Aliases;Definition\nRAG gate;gate|闸门;A gate.\n",
      ["RAG gate", ["gate", "闸门"], "A gate.", "en"],
    ],
    ["tabs", "name\tdefinition\nRAG gate\tA gate.", ["RAG gate", [], "A gate.", "en"]],
    [
      "a mark before it",
      "\ufeffname,definition\r\n检索门,决定检索与否的 gate。",
      ["检索门", [], "决定检索与否的 gate。", "zh"],
    ],
    [
      "empty cells and rows",
      "name,definition,language,id\n,,,\n\nRAG gate,A gate.,,\n",
      ["RAG gate", [], "A gate.", "en"],
    ],
    [
      "line breaks in a cell",
      'name,definition\n"RAG gate","One.\nTwo."',
      ["RAG gate", [], "One.\nTwo.", "en"],
    ],
  ])("may have %s", (_, text, [name, aliases, definition, language]) => {
    const { rows, faults: wrong } = finished(readTermPack(text));
    expect(wrong).toEqual([]);
    expect(rows.map(({ term }) => term)).toEqual([{ name, aliases, definition, language }]);
  });

  it.each([
    ["a missing name", "name,definition\n,A gate.\nRAG,Fetches.", ["2 name empty"]],
    [
      "faults in several rows",
      "id,name,definition,language\n1,RAG,,de\n\n,R,A gate.,",
      ["2 id wrong-id", "2 language wrong-language", "2 definition empty", "4 name too-short"],
    ],
    ["no column for the name", "term,definition\nRAG,Fetches.", ["file name no-column"]],
    ["a column twice", "name,definition,Name\nRAG,Fetches.,x", ["file name repeated-column"]],
    ["a column nobody knows", "name,definition,notes\nRAG,Fetches.,x", ["1 notes unknown-column"]],
    ["more cells than columns", "name,definition\nRAG,Fetches, then writes.", ["2 too-many-cells"]],
    [
      "values in columns without a name",
      "name,,definition,,\nRAG,,Fetches.,,\nMoE,x,Chooses.,,y\n",
      ["3 B no-column", "3 E no-column"],
    ],
    ["a quotation mark that stands alone", 'name,definition\nRAG,Fetches.\n"', ["3 open-quote"]],
    ["a quotation mark that is not closed", 'name,definition\nRAG,"Fetches.\nMoE,Chooses.', ["2 open-quote"]],
    ["only a head", "name,definition\n", ["file no-terms"]],
    ["nothing", "", ["file name no-column"]],
  ])("with %s is refused at its place", (_, text, expected) => {
    const wrong = faults(text);
    expect(wrong.sort()).toEqual([...expected].sort());
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

describe("blank rows", () => {
  it.each(["\n", "\r\n", " , \n"])("of %j are no terms, however many there are", (blank) => {
    const text = `name,definition\n${blank.repeat(60_000)}RAG,Fetches.\n${blank.repeat(60_000)}`;
    const { rows, faults: wrong } = finished(readTermPack(text));
    expect(wrong).toEqual([]);
    expect(rows.map(({ row, term }) => [row, term.name])).toEqual([[60_002, "RAG"]]);
  });
});

describe("a cell of ten million characters", () => {
  const MANY = 10_000_000;
  it.each([
    ["letters", "aliases", "a".repeat(MANY), "too-long"],
    ["Chinese", "aliases", "词".repeat(MANY), "too-long"],
    ["bars that are part of it", "aliases", "\\|".repeat(MANY / 2), "too-long"],
    ["one alias again and again", "aliases", "ab|".repeat(MANY / 3), null],
    ["invisible signs", "aliases", "’\u200b".repeat(MANY / 2), "too-long"],
    [
      "a million aliases",
      "aliases",
      Array.from({ length: MANY / 8 }, (_, at) => `n${1_000_000 + at}`).join("|"),
      "too-many",
    ],
    ["letters", "name", "a".repeat(MANY), "too-long"],
    ["words", "definition", "词 ".repeat(MANY / 2), "too-long"],
    ["letters", "language", "e".repeat(MANY), "wrong-language"],
    ["letters", "id", "a".repeat(MANY), "wrong-id"],
  ])(
    "of %s is taken or a fault by row and column",
    (_, column, cell, rule) => {
      const fields = { name: "RAG", definition: "Fetches.", [column]: cell };
      const table = (quoted: string) =>
        `${Object.keys(fields).join()}\n${Object.values({ ...fields, [column]: quoted }).join()}\n`;
      for (const text of [table(cell), table(`"${cell}"`)]) {
        const wrong = finished(readTermPack(text)).faults;
        expect(wrong.map((fault) => [fault.row, fault.column, fault.rule])).toEqual(
          rule ? [[2, column, rule]] : [],
        );
      }
    },
    30_000,
  );
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

describe("a pack in JSON", () => {
  it("may leave out what is not required", () => {
    expect(finished(readTermPack(json({ name: "RAG gate", definition: "A gate." }))).rows).toEqual([
      {
        row: 1,
        term: { name: "RAG gate", aliases: [], definition: "A gate.", language: "en" },
        unsaid: ["aliases", "language"],
      },
    ]);
  });

  it.each([
    ["no JSON", '{"format": ', /^file no-json ./],
    ["a list", "[]", /^file no-pack$/],
    ["a library", '{"format": "termlight", "version": 1}', /^file no-pack$/],
    ["a newer version", '{"format": "termlight-terms", "version": 2, "terms": []}', /^file newer 2$/],
    ["no terms", json(), /^file terms no-terms$/],
    ["a text for a term", json({ name: "RAG", definition: "x" }, "RAG"), /^2 no-object$/],
    ["a number for a name", json({ name: 5, definition: "x" }), /^1 name wrong-type$/],
    ["a text for aliases", json({ name: "RAG", definition: "x", aliases: "a|b" }), /^1 aliases wrong-type$/],
    ["a missing definition", json({ name: "RAG" }), /^1 definition empty$/],
    ["a field nobody knows", json({ name: "RAG", definition: "x", kind: "y" }), /^1 kind unknown-column$/],
    [
      "very many numbers for aliases",
      json({ name: "RAG", definition: "x", aliases: Array(200_000).fill(1) }),
      /^1 aliases wrong-type$/,
    ],
    ["an id of another kind", json({ id: "rag", name: "RAG", definition: "x" }), /^1 id wrong-id$/],
  ])("with %s is refused at its place", (_, text, expected) => {
    const wrong = faults(text);
    expect(wrong).toHaveLength(1);
    expect(wrong[0]).toMatch(expected);
  });
});

it("a term in JSON with very many fields that nobody knows is refused, with some of them", () => {
  const fields = Object.fromEntries(Array.from({ length: 200_000 }, (_, at) => [`field ${at}`, ""]));
  const wrong = faults(json({ name: "RAG", definition: "x", ...fields }));
  expect(wrong.slice(0, 2)).toEqual(["1 field 0 unknown-column", "1 field 1 unknown-column"]);
  expect(wrong.length).toBeLessThan(10);
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
