import { normalizeString } from "@/lib/text/normalize";
import type { OwnTermFields } from "./own-term";

/**
 * A name as names are compared: folded as the tagger folds texts (width, Traditional characters, invisible signs,
 * apostrophes), in one case, hyphens and, further than the tagger, dashes as spaces. Two own terms must not share one,
 * since neither the tagger nor a reader could tell them apart. The database holds these keys: where the rule changes, it needs a new version.
 */
export function claimKey(name: string): string {
  return normalizeString(name)
    .toLowerCase()
    .replace(/[\s\p{Pd}]+/gu, " ")
    .trim();
}

/** The keys of all that a term claims, its name's first, none twice. */
export function claimKeys({ name, aliases }: Pick<OwnTermFields, "name" | "aliases">): string[] {
  return [...new Set([name, ...aliases].map(claimKey))];
}
