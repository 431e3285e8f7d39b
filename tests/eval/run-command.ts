import { UsageError } from "./read-text";

/** What `parseArgs` says of wrong options: its advice behind the first sentence is about arguments of its own. */
const ADVICE = /\. .*$/s;

function messageFor(error: unknown): string | null {
  if (error instanceof UsageError) return error.message;
  const code = error instanceof TypeError ? (error as NodeJS.ErrnoException).code : undefined;
  return code?.startsWith("ERR_PARSE_ARGS") ? (error as Error).message.replace(ADVICE, "") : null;
}

/**
 * Runs a command with the arguments of the process, or prints `usage` where `--help` or `-h` is among them. A
 * {@link UsageError} or wrong options are told on stderr and end with exit code 2. The command ends when whoever reads its
 * output does, as `head` does.
 */
export function runCommand(usage: string, command: (args: string[]) => void): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit();
  });
  const args = process.argv.slice(2);
  if (args.includes("--help") || args.includes("-h")) {
    process.stdout.write(`${usage}\n`);
    return;
  }
  try {
    command(args);
  } catch (error) {
    const message = messageFor(error);
    if (message === null) throw error;
    process.stderr.write(`${message}\n`);
    process.exitCode = 2;
  }
}
