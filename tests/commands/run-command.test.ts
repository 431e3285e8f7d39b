import { parseArgs } from "node:util";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { runCommand } from "./run-command";
import { UsageError } from "./usage-error";

const written = { stdout: "", stderr: "" };

beforeEach(() => {
  for (const stream of ["stdout", "stderr"] as const) {
    written[stream] = "";
    vi.spyOn(process[stream], "write").mockImplementation((text) => {
      written[stream] += String(text);
      return true;
    });
  }
});
afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
});

/** A command with an option for a value and one without. It writes that it ran. */
const run = (...args: string[]): Promise<void> =>
  runCommand(
    "usage: test",
    (given) => {
      parseArgs({ args: given, options: { files: { type: "string" }, show: { type: "boolean" } } });
      process.stdout.write("ran");
    },
    args,
  );

describe("a command", () => {
  it("runs with the options that it knows", async () => {
    await run("--files", "5", "--show");
    expect([written, process.exitCode]).toEqual([{ stdout: "ran", stderr: "" }, undefined]);
  });

  it.each(["--help", "-h"])("only says how it is used at %s", async (option) => {
    await run("--files", option);
    expect([written, process.exitCode]).toEqual([{ stdout: "usage: test\n", stderr: "" }, undefined]);
  });

  it.each([
    ["an unknown option", ["--colour"], "Unknown option '--colour'"],
    ["a missing value", ["--files"], "Option '--files <value>' argument missing"],
    [
      "an option for a value",
      ["--files", "--show"],
      "Option '--files' argument is ambiguous. Did you forget to specify the option argument for '--files'?",
    ],
    ["a value that belongs nowhere", ["--show=5"], "Option '--show' does not take an argument"],
    ["a stray word", ["5"], "Unexpected argument '5'. This command does not take positional arguments"],
  ])("refuses %s with a line and exit code 2", async (_what, args, message) => {
    await run(...args);
    expect([written, process.exitCode]).toEqual([{ stdout: "", stderr: `${message}\n` }, 2]);
  });

  it("tells what was wrong later in the same way", async () => {
    await runCommand("", () => Promise.reject(new UsageError("x: no such file")), []);
    expect([written.stderr, process.exitCode]).toEqual(["x: no such file\n", 2]);
  });

  it("throws what is no fault of whoever called it", async () => {
    const command = (): Promise<void> => Promise.reject(new TypeError("a bug"));
    await expect(runCommand("", command, [])).rejects.toThrow("a bug");
    expect(written.stderr).toBe("");
  });
});
