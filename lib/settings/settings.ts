import type { DefinitionLanguage, InterfaceLanguage } from "./languages";
import type { MarkdownChoice } from "./markdown-choice";

/** Which mentions of a term are underlined: all, or the first in each section, or the first in the article. */
export const DENSITIES = ["every", "section", "article"] as const;

/** One of {@link DENSITIES}. */
export type Density = (typeof DENSITIES)[number];

/** After how many days without a backup readers can be reminded of it; 0 for never. */
export const BACKUP_REMINDERS: readonly number[] = [0, 7, 30, 90];

/** The reader's choices. Kept in `storage.local`; every field has a default, so that any stored part of it works. */
export interface Settings {
  /** Hosts on which Termlight keeps still, e.g. `example.org`. */
  disabledHosts: string[];
  /** Page keys that the reader said are articles although they do not look like one. */
  forcedArticles: string[];
  /** The colour that the next highlight gets. */
  lastColor: string;
  /** Which mentions are underlined; all can be hovered. */
  density: Density;
  /** Whether everyday vocabulary (`level: basic`) is tagged too. */
  basicTerms: boolean;
  /** Whether terms are tagged in code too. */
  includeCode: boolean;
  /** Whether the text of articles with highlights is kept, so that it can be read and searched later. */
  keepText: boolean;
  /** Whether the terms of articles are recorded of which nothing is kept. */
  recordRead: boolean;
  /** Whether anything is kept of what is read in private windows. */
  keepInPrivate: boolean;
  markdown: MarkdownChoice;
  /** One of {@link BACKUP_REMINDERS}. */
  backupReminderDays: number;
  interfaceLanguage: InterfaceLanguage;
  definitionLanguage: DefinitionLanguage;
  /** What the reader calls a colour of highlights, say `Question`; a colour without a name is called by its word. */
  colorNames: Record<string, string>;
}

/** So long may a name of a colour be, UTF-16 units. */
export const LONGEST_COLOR_NAME = 40;

/** What holds until the reader chooses otherwise. */
export const DEFAULT_SETTINGS: Settings = {
  disabledHosts: [],
  forcedArticles: [],
  lastColor: "yellow",
  density: "section",
  basicTerms: false,
  includeCode: false,
  keepText: true,
  recordRead: false,
  keepInPrivate: false,
  markdown: { dialect: "obsidian", fileEach: false, template: null },
  backupReminderDays: 30,
  interfaceLanguage: "browser",
  definitionLanguage: "interface",
  colorNames: {},
};
