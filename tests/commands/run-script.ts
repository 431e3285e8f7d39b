import { spawnSync } from "node:child_process";
import { join } from "node:path";

/** How a command ended, and what it wrote. */
export interface ScriptEnd {
  /** Its exit code. */
  status: number | null;
  stdout: string;
  stderr: string;
}

/**
 * Runs a command as `npm run` does.
 *
 * @param script its file below `tests/`, without its ending
 * @param input what it reads from the standard input
 */
export function runScript(script: string, args: readonly string[], input = ""): ScriptEnd {
  const file = join(import.meta.dirname, "..", `${script}.ts`);
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", file, ...args], {
    input,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}
