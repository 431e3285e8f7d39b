import { describe, expect, it } from "vitest";
import { runScript } from "./run-script";

/** The commands that measure, by their names in `package.json` and their files. */
const COMMANDS = {
  bench: "bench/run-bench",
  "test:anchoring": "anchoring/run-anchoring",
  "test:fuzz": "fuzz/run-fuzz",
  "test:kill": "kill/run-kill",
  "test:soak": "soak/run-soak",
  "test:trust": "trust/run-trust",
  zip: "packages/run-packages",
} as const;
type Command = keyof typeof COMMANDS;

describe("a command that measures", () => {
  it.each(Object.keys(COMMANDS) as Command[])("%s prints how it is used when asked, and no more", (name) => {
    const { status, stdout, stderr } = runScript(COMMANDS[name], ["--help"]);
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(new RegExp(`^usage: ${name} \\[`));
  });

  it.each<[Command, string, string]>([
    ["bench", "speed", "speed: not one of size, exchange, tagging, pages, storm, anchoring, library, use"],
    ["test:anchoring", "--rounds x", "--rounds x: not a whole number"],
    ["test:fuzz", "--files x", "--files x: not a whole number"],
    ["test:fuzz", "--files 0", "--files 0: must be at least 1"],
    ["test:kill", "--kills x", "--kills x: not a whole number"],
    ["test:kill", "--kills 0 --stops 0", "--kills 0 --stops 0: leaves nothing to do"],
    ["test:soak", "--loads 2", "--loads 2: must be at least 3"],
    ["test:trust", "--minutes 0", "--minutes 0: not a number above 0"],
    ["zip", "--thrice", "Unknown option '--thrice'"],
  ])("%s refuses `%s` with a line and exit code 2 before it does anything", (name, args, message) => {
    const end = runScript(COMMANDS[name], args.split(" "));
    expect(end).toEqual({ status: 2, stdout: "", stderr: `${message}\n` });
  });
});
