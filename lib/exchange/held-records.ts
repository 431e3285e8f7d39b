/**
 * So much of a file's records is held in memory while it comes in, UTF-16 units of JSON: about 200,000 highlights. Texts of
 * articles do not count, which wait elsewhere; see `text-aside.ts`.
 */
export const MAX_HELD = 300_000_000;

/** What a record costs over its text, in the same units: very many that say nothing are much too. */
export const RECORD_COST = 200;
