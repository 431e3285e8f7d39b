import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { runScript } from "../commands/run-script";

const folder = mkdtempSync(join(tmpdir(), "termlight-commands-"));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const run = (command: string, args: readonly string[], input = "") =>
  runScript(`eval/${command}`, args, input);

const text = file("text.txt", "\uFEFFDeepSeek is good.\n");
const gold = file("gold.json", '\uFEFF[{"line":1,"start":1,"end":9,"id":"deepseek"}]');
const hybrid = file(
  "hybrid.txt",
  "Hybrid Mixture of Experts (H-MoE) helps. H-MoE is a sparse LLM layer for DeepSeek.\n",
);
const hybridGold = file(
  "hybrid.json",
  JSON.stringify([
    { line: 1, start: 7, end: 25, id: "moe" },
    { line: 1, start: 59, end: 62, id: "llm" },
    { line: 1, start: 73, end: 81, id: "deepseek" },
  ]),
);

describe("a command", () => {
  it.each(["tag", "eval", "glossary"])("%s prints how it is used when asked", (command) => {
    const { status, stdout, stderr } = run(command, ["--help"]);
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(new RegExp(`^usage: ${command}\\b`));
  });

  it.each([
    ["an unknown option", "tag", ["--colour"], "Unknown option '--colour'\n"],
    [
      "a title for many texts",
      "tag",
      ["--title", "T", "--jsonl", "x"],
      "--title does not go with --jsonl, each line of which has a title of its own\n",
    ],
    ["a file that is not there", "tag", ["/no/file"], "/no/file: no such file\n"],
    [
      "an unknown level",
      "eval",
      ["--text", text, "--gold", gold, "--level", "foo"],
      "--level foo: not one of core, basic, all\n",
    ],
    [
      "faulty gold",
      "eval",
      ["--text", text, "--gold", file("wrong.json", '[{"line":1,"start":0,"end":8,"id":"deepsek"}]')],
      `${join(folder, "wrong.json")}, entry 1: no term deepsek\n`,
    ],
    [
      "gold that is no JSON",
      "eval",
      ["--text", text, "--gold", file("broken.json", "[\n1\n2]")],
      `${join(folder, "broken.json")}, line 3: not JSON (Expected ',' or ']' after array element)\n`,
    ],
  ])("refuses %s with a line and exit code 2", (_title, command, args, message) => {
    expect(run(command, args)).toEqual({ status: 2, stdout: "", stderr: message });
  });

  it("tags the standard input", () => {
    const { status, stdout } = run("tag", ["-"], "DeepSeek is good.");
    expect(status).toBe(0);
    expect(JSON.parse(stdout).mentions).toEqual([
      { start: 0, end: 8, surface: "DeepSeek", termId: "deepseek", level: "core" },
    ]);
  });

  it("cuts a title as the extension does", () => {
    const far = `${"x ".repeat(1_000)}Large language models, GPUs and transformers`;
    const mentions = (title: string) =>
      JSON.parse(run("tag", ["--title", title, "-"], "Claude wrote it.").stdout).mentions;
    expect(mentions(far.slice(2_000))).toHaveLength(1);
    expect(mentions(far)).toEqual([]);
  });

  it.each([
    ["takes a byte order mark before text and gold", text, gold, 1],
    ["judges what the article itself defines as `tag` does", hybrid, hybridGold, 3],
  ])("eval %s", (_title, textPath, goldPath, count) => {
    const { status, stdout } = run("eval", ["--text", textPath, "--gold", goldPath]);
    const all = `100.0% (${count} of ${count})`;
    expect([status, stdout]).toEqual([0, `core: precision ${all}, recall ${all}, F1 100.0%\n`]);
  });
});
