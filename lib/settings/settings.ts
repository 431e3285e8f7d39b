/** The reader's choices. Kept in `storage.local`; every field has a default, so that any stored part of it works. */
export interface Settings {
  /** Hosts on which Termlight keeps still, e.g. `example.org`. */
  disabledHosts: string[];
  /** Page keys that the reader said are articles although they do not look like one. */
  forcedArticles: string[];
  /** The colour that the next highlight gets. */
  lastColor: string;
}

/** What holds until the reader chooses otherwise. */
export const DEFAULT_SETTINGS: Settings = { disabledHosts: [], forcedArticles: [], lastColor: "yellow" };
