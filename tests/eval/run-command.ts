import { UsageError } from "./read-text";

/**
 * Runs a command; a {@link UsageError} or wrong options become one line on stderr and exit code 1. The command ends when
 * whoever reads its output does, as `head` does.
 */
export function runCommand(command: () => void): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit();
  });
  try {
    command();
  } catch (error) {
    const wrongOptions =
      error instanceof TypeError &&
      String((error as NodeJS.ErrnoException).code).startsWith("ERR_PARSE_ARGS");
    if (!(error instanceof UsageError) && !wrongOptions) throw error;
    process.stderr.write(`${(error as Error).message.split("\n")[0]}\n`);
    process.exitCode = 1;
  }
}
