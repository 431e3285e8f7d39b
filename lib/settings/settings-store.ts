import { DEFINITION_LANGUAGES, INTERFACE_LANGUAGES } from "./languages";
import { readMarkdownChoice } from "./markdown-choice";
import { BACKUP_REMINDERS, DEFAULT_SETTINGS, DENSITIES, LONGEST_COLOR_NAME, type Settings } from "./settings";

/** What of `chrome.storage.local` the settings need. */
export interface SettingsArea {
  get(keys: string[]): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
}

/** A change of settings: new values for some fields, or how to get them from those in force. */
export type SettingsChange = Partial<Settings> | ((current: Settings) => Partial<Settings>);

/** Per field, the value that stored data holds, or `undefined` where it is of no use. One line per setting. */
const READERS: { [Field in keyof Settings]: (stored: unknown) => Settings[Field] | undefined } = {
  disabledHosts: readStrings,
  forcedArticles: readStrings,
  lastColor: (stored) => (typeof stored === "string" && stored !== "" ? stored : undefined),
  density: (stored) => DENSITIES.find((density) => density === stored),
  basicTerms: readBoolean,
  includeCode: readBoolean,
  keepText: readBoolean,
  recordRead: readBoolean,
  keepInPrivate: readBoolean,
  markdown: readMarkdownChoice,
  backupReminderDays: (stored) => BACKUP_REMINDERS.find((days) => days === stored),
  interfaceLanguage: (stored) => INTERFACE_LANGUAGES.find((language) => language === stored),
  definitionLanguage: (stored) => DEFINITION_LANGUAGES.find((language) => language === stored),
  colorNames: readNames,
};

const FIELDS = Object.keys(READERS) as (keyof Settings)[];

/** The area's last change, so that the next one begins after it. */
const lastChanges = new WeakMap<SettingsArea, Promise<unknown>>();

/** The settings in force. A field that is missing or unreadable has its default; nothing is thrown for bad data. */
export async function readSettings(area: SettingsArea): Promise<Settings> {
  const stored = await area.get(FIELDS.map(storageKey));
  const settings: Settings = structuredClone(DEFAULT_SETTINGS);
  for (const field of FIELDS) assign(settings, field, stored[storageKey(field)]);
  return settings;
}

/**
 * Writes the fields of `change` and returns all settings as they are then read. Each field is an item of its own in the storage, so writers
 * of different fields do not undo each other; changes to one area are made one after the other, so that none is lost.
 */
export function changeSettings(area: SettingsArea, change: SettingsChange): Promise<Settings> {
  const before = lastChanges.get(area) ?? Promise.resolve();
  const made = before.then(() => write(area, change));
  lastChanges.set(
    area,
    // A failure is the business of the one who asked; the next change goes ahead.
    made.catch(() => undefined),
  );
  return made;
}

/** The name of a setting's item in the storage; for `storage.onChanged`. */
export function storageKey(field: keyof Settings): string {
  return `settings.${field}`;
}

async function write(area: SettingsArea, change: SettingsChange): Promise<Settings> {
  const current = await readSettings(area);
  const changes = typeof change === "function" ? change(current) : change;
  const items: Record<string, unknown> = {};
  for (const field of FIELDS) {
    if (changes[field] !== undefined) items[storageKey(field)] = changes[field];
  }
  await area.set(items);
  return readSettings(area);
}

function assign<Field extends keyof Settings>(settings: Settings, field: Field, stored: unknown): void {
  const value = READERS[field](stored);
  if (value !== undefined) settings[field] = value;
}

function readBoolean(stored: unknown): boolean | undefined {
  return typeof stored === "boolean" ? stored : undefined;
}

function readStrings(stored: unknown): string[] | undefined {
  return Array.isArray(stored) ? stored.filter((item) => typeof item === "string") : undefined;
}

function readNames(stored: unknown): Record<string, string> | undefined {
  if (typeof stored !== "object" || stored === null) return undefined;
  return Object.fromEntries(
    Object.entries(stored).filter(
      ([, name]) => typeof name === "string" && name !== "" && name.length <= LONGEST_COLOR_NAME,
    ),
  );
}
