/** What the library page shows, one at a time, in the order in which they are offered. */
export const LIBRARY_ROOMS = ["list", "terms", "insights", "tags", "bin"] as const;

/** One of {@link LIBRARY_ROOMS}. */
export type LibraryRoom = (typeof LIBRARY_ROOMS)[number];
