const PREFIX = "article:";
/** Stands for whatever the abbreviation means. No abbreviation has a space in it. */
const EVERY = " *";

/**
 * The id of an abbreviation that an article defines.
 *
 * @param short the abbreviation, normalised.
 * @param nth which of its meanings in the article, from 1.
 */
export function articleTermId(short: string, nth: number): string {
  return nth === 1 ? PREFIX + short : `${PREFIX}${short} ${nth}`;
}

/** The abbreviation that an id is about; `null` where it is the id of another kind of term. */
export function abbreviationOf(id: string): string | null {
  return id.startsWith(PREFIX) ? id.slice(PREFIX.length).replace(/ (?:\d+|\*)$/, "") : null;
}

/**
 * The id that stands for a term in all articles: an abbreviation of an article's own is the same in each, whatever it means
 * there; any other term is itself.
 */
export function idInAllArticles(id: string): string {
  const short = abbreviationOf(id);
  return short === null ? id : PREFIX + short + EVERY;
}
