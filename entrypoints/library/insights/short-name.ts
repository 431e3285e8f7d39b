/**
 * A term's name for where there is little room: the abbreviation that it has in brackets, where it has one (`Mixture of
 * Block Attention (MoBA)`), else all of it.
 */
export function shortName(name: string): string {
  const inBrackets = /[(（]([^\s()（）]{2,12})[)）]$/.exec(name)?.[1] ?? "";
  const capitals = inBrackets.match(/\p{Lu}/gu)?.length ?? 0;
  return capitals >= 2 ? inBrackets : name;
}
