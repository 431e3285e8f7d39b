import type { OwnTermFields } from "./own-term";

/** A name as names are compared: in one case and width (NFKC), hyphens as spaces. Two own terms must not share one. */
export function claimKey(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s\p{Pd}]+/gu, " ")
    .trim();
}

/** The keys of all that a term claims, its name's first, none twice. */
export function claimKeys({ name, aliases }: Pick<OwnTermFields, "name" | "aliases">): string[] {
  return [...new Set([name, ...aliases].map(claimKey))];
}
