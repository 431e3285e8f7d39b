import type { Settings } from "@/lib/settings/settings";
import { encryptBackup } from "./backup-encryption";
import {
  BACKUP_LISTS,
  BACKUP_VERSION,
  type BackupCounts,
  type BackupList,
  type BackupRowLists,
  type PlainBackupFile,
} from "./backup-file";
import { MAX_HELD, RECORD_COST } from "./held-records";
import { Sha256 } from "./sha-256";

/** So much text is collected before it is handed to the browser, UTF-16 units. */
const PART = 1_000_000;

/** How a backup is made. */
export interface BackupOptions {
  settings: Partial<Settings>;
  /** Ms since the epoch. */
  now: number;
  /** Where given, the file cannot be read without it. */
  passphrase?: string | undefined;
}

/**
 * The file of a backup while it is written: rows come kind by kind, and are not held in memory. See `backup-file.ts` for
 * what is in it.
 */
export class BackupText {
  readonly #counts: BackupCounts = {
    ...{ articles: 0, highlights: 0, tombstones: 0, ownTerms: 0, mutes: 0, texts: 0, encounters: 0 },
  };
  readonly #sum = new Sha256();
  readonly #parts: Blob[] = [];
  #waiting: string[] = [];
  #units = 0;
  /** Which kind is open, as an index into BACKUP_LISTS. */
  #open = -1;
  #held = 0;

  /** @param mostHeld how much an import can hold; only tests have another than the usual. */
  constructor(readonly mostHeld = MAX_HELD) {}

  /** How many rows there are so far. */
  get counts(): Readonly<BackupCounts> {
    return this.#counts;
  }

  /** Adds rows; those of one kind follow one another, in the order of BACKUP_LISTS. */
  add<Kind extends BackupList>(kind: Kind, rows: BackupRowLists[Kind]): void {
    this.#openUpTo(BACKUP_LISTS.indexOf(kind));
    for (const row of rows) {
      const json = JSON.stringify(row);
      this.#write(this.#counts[kind] === 0 ? json : `,${json}`);
      this.#counts[kind] = (this.#counts[kind] ?? 0) + 1;
      if (kind !== "texts") this.#held += json.length + RECORD_COST;
    }
  }

  /** The file; `null` where an import could not hold so much, apart from the texts. Nothing can be added afterwards. */
  async end({ settings, now, passphrase }: BackupOptions): Promise<Blob | null> {
    this.#openUpTo(BACKUP_LISTS.length - 1);
    this.#write(`],"settings":${JSON.stringify(settings)}}`);
    this.#hand();
    if (this.#held > this.mostHeld) return null;
    const createdAt = new Date(now).toISOString();
    const head: Omit<PlainBackupFile, "data"> = {
      format: "termlight-backup",
      version: BACKUP_VERSION,
      createdAt,
      counts: this.#counts,
      checksum: { algorithm: "SHA-256", value: this.#sum.digest() },
    };
    const file = new Blob([JSON.stringify(head).slice(0, -1), ',"data":', ...this.#parts, "}\n"]);
    return passphrase === undefined ? file : encryptBackup(file, passphrase, createdAt);
  }

  #openUpTo(list: number): void {
    for (; this.#open < list; this.#open += 1)
      this.#write(`${this.#open < 0 ? "{" : "],"}"${BACKUP_LISTS[this.#open + 1]}":[`);
  }

  #write(text: string): void {
    this.#waiting.push(text);
    this.#units += text.length;
    if (this.#units >= PART) this.#hand();
  }

  #hand(): void {
    const text = this.#waiting.join("");
    this.#sum.update(text);
    this.#parts.push(new Blob([text]));
    this.#waiting = [];
    this.#units = 0;
  }
}

/** The name of a backup's file: by its day (UTC), so that a folder sorts them. */
export function backupFileName(now: number): string {
  return `termlight-backup-${new Date(now).toISOString().slice(0, 10)}.json`;
}
