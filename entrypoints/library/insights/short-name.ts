/**
 * A term's name for where there is little room: its abbreviation, where it has one in brackets (`Mixture of Block Attention
 * (MoBA)`) or says in brackets what it stands for (`DPO（直接偏好优化）`), else all of it.
 */
export function shortName(name: string): string {
  const [, before = "", inside = ""] = /^(.*?)\s*[(（]([^()（）]+)[)）]$/.exec(name) ?? [];
  // Of two letters it may be the field: red teaming (AI).
  return [inside.length > 2 ? inside : "", before].find(isAbbreviation) ?? name;
}

function isAbbreviation(word: string): boolean {
  return /^[^\s,，、]{2,12}$/.test(word) && (word.match(/\p{Lu}/gu)?.length ?? 0) >= 2;
}
