import { describe, expect, it } from "vitest";
import { PACK_FORMATS } from "@/lib/exchange/pack-formats";
import { readTermPack } from "@/lib/exchange/read-term-pack";
import { sampleId } from "../highlights/sample-highlight";
import { sampleOwnTerm } from "../own-terms/sample-own-term";
import { faults, finished } from "./pack-text";

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

describe("a head", () => {
  it.each([
    ["a blank line", "\nname,definition\nRAG,Fetches.\nR,x", 3],
    ["blank lines of Windows", "\r\n\r\nname,definition\r\nRAG,Fetches.\r\nR,x", 4],
    ["rows of nothing", ",,\n , \nname,definition\nRAG,Fetches.\nR,x", 4],
    ["many rows of nothing", `${",\n".repeat(400_000)}name,definition\nRAG,Fetches.\nR,x`, 400_002],
    ["the line that tells Excel the separator", "sep=;\nname;definition\nRAG;Fetches.\nR;x", 3],
    ["such a line of tabs", "SEP=\t\r\nname\tdefinition\r\nRAG\tFetches.\r\nR\tx", 3],
    ["such a line saved once more", '"sep=;",,\nname,definition\nRAG,Fetches.\nR,x', 3],
    ["such a line and a blank one", "\ufeffsep=,\n\nname,definition\nRAG,Fetches.\nR,x", 4],
  ])("may follow %s, and rows count from the first of the file", (_, text, row) => {
    const { rows, faults: wrong } = finished(readTermPack(text));
    expect(rows.map(({ row: at, term }) => [at, term.name])).toEqual([[row, "RAG"]]);
    expect(wrong.map((fault) => [fault.row, fault.rule])).toEqual([[row + 1, "too-short"]]);
  });

  it("that names a column nobody knows is refused at its own row", () => {
    expect(faults("\nname,definition,notes\nRAG,Fetches.,x")).toEqual(["2 notes unknown-column"]);
  });

  it.each(["\n\n", "sep=;\n", "sep=;\nRAG;Fetches."])("is missing in %j", (text) => {
    expect(faults(text)).toEqual(["file name no-column"]);
  });

  it("of a hundred thousand columns costs nothing in rows that end before them", () => {
    // By columns times rows it would be more than a minute.
    const text = `name,definition${",".repeat(100_000)}\n${"RAG gate,x\n".repeat(5_000)}`;
    const { rows, faults: wrong } = finished(readTermPack(text));
    expect([rows.length, wrong.length]).toEqual([5_000, 0]);
  }, 20_000);
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
