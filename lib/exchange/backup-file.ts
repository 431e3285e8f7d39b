import { z } from "zod";
import { type ArticleBody, isArticleBody } from "@/lib/article/article-body";
import type { Article } from "@/lib/highlights/article";
import type { Encounter } from "@/lib/highlights/encounter";
import type { Highlight, Stamp } from "@/lib/highlights/highlight";
import type { KeptText } from "@/lib/highlights/kept-text";
import type { OwnTerm } from "@/lib/own-terms/own-term";
import type { Settings } from "@/lib/settings/settings";
import { articleSchema, highlightSchema, stampSchema, timeSchema } from "./library-schema";
import { settingsSchema } from "./settings-schema";

/**
 * The version of the file's shape. A change of the shape gives the next number, and a reader for the old one. The first
 * had no texts of articles and no encounters; it is read as the second without any. Up to the second what is encrypted
 * was in one piece.
 */
export const BACKUP_VERSION = 3;

/** That a term is not to be tagged, or that this was taken back; as the database has it. */
export interface BackupMute {
  termId: string;
  /** `""` for all articles. */
  pageKey: string;
  title: string;
  /** Ms since the epoch; `null` once it was taken back. */
  mutedAt: number | null;
  stamp: Stamp;
}

/** What is left of a highlight or own term that was given up for good. */
export interface BackupTombstone {
  id: string;
  stamp: Stamp;
}

/** All that a reader has: what a backup holds, and what is there again once it was read back. */
export interface BackupData {
  articles: Article[];
  /** With those in the bin, whose `deletedAt` says since when. Each stands on one of the articles. */
  highlights: Highlight[];
  tombstones: BackupTombstone[];
  /** With deleted ones. */
  ownTerms: OwnTerm[];
  mutes: BackupMute[];
  /** Each of one of the articles. */
  texts: KeptText[];
  /** Which terms stood in what was read. Absent in files from before that was recorded. */
  encounters?: Encounter[];
  /** Fields that are missing are left as they are; a later Termlight may know more of them. */
  settings: Partial<Settings>;
}

/** The kinds of rows, in the order in which they stand in a file. */
export const BACKUP_LISTS = [
  "articles",
  "highlights",
  "tombstones",
  "ownTerms",
  "mutes",
  "texts",
  "encounters",
] as const satisfies (keyof BackupData)[];

/** One of {@link BACKUP_LISTS}. */
export type BackupList = (typeof BACKUP_LISTS)[number];

/** Rows by kind. */
export type BackupRowLists = Required<Pick<BackupData, BackupList>>;

/** How many rows there are of each kind; a kind that the file does not have is missing. */
export type BackupCounts = { [Kind in keyof Pick<BackupData, BackupList>]: number };

/** A backup that anybody can read. */
export interface PlainBackupFile {
  format: "termlight-backup";
  /** From 1 to {@link BACKUP_VERSION}. */
  version: number;
  /** ISO 8601, UTC. */
  createdAt: string;
  counts: BackupCounts;
  /**
   * In hex, of the data as `JSON.stringify` writes it without spaces, in UTF-8. Reading and writing JSON again gives the
   * same text, so a file may have been laid out anew.
   */
  checksum: { algorithm: "SHA-256"; value: string };
  data: BackupData;
}

/**
 * A backup behind a passphrase: the whole text of a {@link PlainBackupFile}, in UTF-8, compressed by gzip, encrypted by
 * AES-GCM with a key of 256 bits that PBKDF2 makes of the passphrase (NFC, UTF-8). All binary values are in base64 (RFC
 * 4648, section 4).
 *
 * What is encrypted is cut into pieces, each encrypted by itself as in STREAM: the seven bytes of `iv`, the piece's number
 * from 0 in four bytes, the highest first, and a byte that is 1 for the last piece make its initialisation vector. So none
 * can be left out, added or moved (Hoang, Reyhanitabar, Rogaway, Vizár 2015, https://eprint.iacr.org/2015/189).
 */
export interface EncryptedBackupFile {
  format: "termlight-backup";
  /** From 1 to {@link BACKUP_VERSION}. */
  version: number;
  createdAt: string;
  encryption: {
    cipher: "AES-GCM";
    /** Seven bytes; twelve, the whole vector, where there is but one piece. Never used twice with one key. */
    iv: string;
    keyDerivation: { name: "PBKDF2"; hash: "SHA-256"; iterations: number; salt: string };
  };
  /** Absent where the text is not compressed, as in files of version 1. */
  compression?: "gzip";
  /** The pieces; before version 3 a single one. Each with its tag of 128 bits at its end, as WebCrypto has it. */
  ciphertext: string | string[];
}

const text = z.string();

const ownTerm = z.strictObject({
  id: z.uuidv7(),
  name: text,
  aliases: z.array(text),
  definition: text,
  language: z.enum(["en", "zh"]),
  createdAt: timeSchema,
  updatedAt: timeSchema,
  deletedAt: timeSchema.nullable(),
  stamps: z.strictObject({
    name: stampSchema,
    aliases: stampSchema,
    definition: stampSchema,
    language: stampSchema,
    deletedAt: stampSchema,
  }),
}) satisfies z.ZodType<OwnTerm>;

const mute = z.strictObject({
  termId: text,
  pageKey: text,
  title: text,
  mutedAt: timeSchema.nullable(),
  stamp: stampSchema,
}) satisfies z.ZodType<BackupMute>;

const keptText = z
  .strictObject({
    pageKey: text,
    body: z.custom<ArticleBody>(isArticleBody, { error: "is not an article" }).nullable(),
    digest: text.max(100),
    keptAt: timeSchema,
    stamp: stampSchema,
  })
  .refine(({ body, digest }) => (body === null) === (digest === ""), {
    path: ["digest"],
    error: "is of a text and not of none",
  }) satisfies z.ZodType<KeptText>;

const encounter = z.strictObject({
  pageKey: text,
  counts: z.record(text, z.int().min(1)),
  firstSeenAt: timeSchema,
  lastSeenAt: timeSchema,
  onlyRead: z.strictObject({ url: text, title: text }).exactOptional(),
}) satisfies z.ZodType<Encounter>;

/** What a backup holds, checked row by row; settings that are not known here are left out. */
export const backupDataSchema = z.strictObject({
  articles: z.array(articleSchema),
  highlights: z.array(highlightSchema),
  tombstones: z.array(z.strictObject({ id: z.uuidv7(), stamp: stampSchema })),
  ownTerms: z.array(ownTerm),
  mutes: z.array(mute),
  texts: z.array(keptText).default([]),
  encounters: z.array(encounter).exactOptional(),
  settings: settingsSchema,
}) satisfies z.ZodType<BackupData>;

const head = {
  format: z.literal("termlight-backup"),
  version: z.int().min(1).max(BACKUP_VERSION),
  createdAt: z.iso.datetime(),
};
const count = z.int().min(0);
const base64 = z.base64();

/** A plain backup around its data, which {@link backupDataSchema} checks: so a count can be wrong and the rows be read. */
export const plainBackupSchema = z.strictObject({
  ...head,
  counts: z.strictObject({
    articles: count,
    highlights: count,
    tombstones: count,
    ownTerms: count,
    mutes: count,
    texts: count.default(0),
    encounters: count.exactOptional(),
  }),
  checksum: z.strictObject({
    algorithm: z.literal("SHA-256"),
    value: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  data: z.unknown(),
});

/** So many rounds are computed at most: a file must not be able to keep the browser busy for hours. */
const MOST_ITERATIONS = 10_000_000;

/** An encrypted backup, with all its pieces or with none of them. */
export const encryptedBackupSchema = z.strictObject({
  ...head,
  encryption: z.strictObject({
    cipher: z.literal("AES-GCM"),
    iv: base64,
    keyDerivation: z.strictObject({
      name: z.literal("PBKDF2"),
      hash: z.literal("SHA-256"),
      iterations: z.int().min(1).max(MOST_ITERATIONS),
      salt: base64,
    }),
  }),
  compression: z.literal("gzip").exactOptional(),
  ciphertext: z.union([base64, z.array(base64)]),
}) satisfies z.ZodType<EncryptedBackupFile>;
