/**
 * What `JSON.parse` threw, in its own words without places, and the line where it went wrong; `null` where the engine
 * does not say.
 */
export function jsonFault(error: unknown, text: string): { reason: string; line: number | null } {
  const message = error instanceof Error ? error.message : String(error);
  const reason = message.replace(/ (?:in JSON )?at position \d+.*$/s, "").slice(0, 200);
  const position = /\bposition (\d+)/.exec(message)?.[1];
  const at = position === undefined ? (/\bend of\b/.test(message) ? text.length : null) : Number(position);
  return { reason, line: at === null ? null : lineAt(text, at) };
}

/** The line of an offset, from 1. */
function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf("\n"); at >= 0 && at < offset; at = text.indexOf("\n", at + 1)) line += 1;
  return line;
}
