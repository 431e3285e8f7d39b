/** Aliases in one cell: `|` between two, a backslash before one that is part of a name, and before a backslash. */
export function joinAliases(aliases: readonly string[]): string {
  return aliases.map((alias) => alias.replace(/[\\|]/g, "\\$&")).join("|");
}

const SEPARATOR = 0x7c;
const ESCAPE = 0x5c;

/**
 * The aliases in a cell, none of them empty. Goes by single units: one pattern for a whole alias runs out of stack in a cell
 * of some millions of them.
 */
export function splitAliases(cell: string): string[] {
  const aliases: string[] = [];
  let from = 0;
  const end = (at: number): void => {
    if (at > from) aliases.push(cell.slice(from, at).replace(/\\([\\|])/g, "$1"));
    from = at + 1;
  };
  for (let at = 0; at < cell.length; at++) {
    const unit = cell.charCodeAt(at);
    if (unit === ESCAPE) at += 1;
    else if (unit === SEPARATOR) end(at);
  }
  end(cell.length);
  return aliases;
}
