import { UsageError } from "./usage-error";

/** The part of what `parseArgs` says of wrong options that is about arguments of its own. */
const ADVICE = /[.\s]+To specify .*$/s;

function messageFor(error: unknown): string | null {
  if (error instanceof UsageError) return error.message;
  const code = error instanceof TypeError ? (error as NodeJS.ErrnoException).code : undefined;
  if (!code?.startsWith("ERR_PARSE_ARGS")) return null;
  return (error as Error).message.replace(ADVICE, "").replaceAll("\n", " ");
}

/**
 * Runs a command with the arguments of the process, or prints `usage` where `--help` or `-h` is among them. A
 * {@link UsageError} or wrong options are told on stderr and end with exit code 2. The command ends when whoever reads its
 * output does, as `head` does.
 *
 * @param command reads its arguments (`parseArgs` and `number-option.ts`) before it does anything else
 * @param args what stands behind the command's name
 */
export async function runCommand(
  usage: string,
  command: (args: string[]) => void | Promise<void>,
  args = process.argv.slice(2),
): Promise<void> {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit();
  });
  if (args.includes("--help") || args.includes("-h")) {
    process.stdout.write(`${usage}\n`);
    return;
  }
  try {
    await command(args);
  } catch (error) {
    const message = messageFor(error);
    if (message === null) throw error;
    process.stderr.write(`${message}\n`);
    process.exitCode = 2;
  }
}
