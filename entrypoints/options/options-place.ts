/** The parts of the options page, in the order of its tabs. */
export const OPTIONS_TABS = [
  "reading",
  "colors",
  "terms",
  "packs",
  "muted",
  "sites",
  "keys",
  "backup",
] as const;

/** One of {@link OPTIONS_TABS}. */
export type OptionsTab = (typeof OPTIONS_TABS)[number];

/** What the options page's address says. */
export interface OptionsPlace {
  tab: OptionsTab;
  /** The own term that is open for editing, or `NEW_TERM`. */
  termId: string | null;
}

/** Reads `#<tab>` and `#term=<id>`; anything else leads to the first tab. */
export function parseOptionsHash(hash: string): OptionsPlace {
  const fragment = hash.replace(/^#/, "");
  const termId = new URLSearchParams(fragment).get("term") || null;
  if (termId !== null) return { tab: "terms", termId };
  return { tab: OPTIONS_TABS.find((tab) => tab === fragment) ?? OPTIONS_TABS[0], termId: null };
}

/** The fragment that {@link parseOptionsHash} reads back, with its `#`. */
export function optionsHash({ tab, termId }: OptionsPlace): string {
  return termId === null ? `#${tab}` : `#term=${encodeURIComponent(termId)}`;
}
