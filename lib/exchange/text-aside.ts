import type { KeptText } from "@/lib/highlights/kept-text";
import { backupDataSchema } from "./backup-file";

/** How the row of a kept text is checked. */
export const textSchema = backupDataSchema.shape.texts.unwrap().element;

/** Where own files have the texts of articles. */
const TEXT_LISTS = new Set(["texts", "data/texts"]);
/** Where an encrypted backup has its pieces. */
const PIECES = "ciphertext";

/** A kept text of a file that is in order. Most of it is not in memory: texts are by far the largest part of a library. */
export class TextAside implements Pick<KeptText, "pageKey" | "digest"> {
  readonly pageKey: string;
  readonly digest: string;
  /** Of the row as JSON, UTF-16. */
  readonly units: number;
  /** The row as `JSON.stringify` writes it; the browser keeps such parts of files on disk where they are many. */
  readonly json: Blob;

  constructor(text: KeptText) {
    const json = JSON.stringify(text);
    this.pageKey = text.pageKey;
    this.digest = text.digest;
    this.units = json.length;
    this.json = new Blob([json]);
  }

  /** The row. */
  async open(): Promise<KeptText> {
    return JSON.parse(await this.json.text()) as KeptText;
  }
}

/** What is kept in memory of a record that was read: itself, or where much of it can wait elsewhere, what stands for that. */
export function setAside(list: string, value: unknown): unknown {
  if (list === PIECES) return typeof value === "string" ? new Blob([value]) : value;
  if (!TEXT_LISTS.has(list)) return value;
  // The row as the file has it: a schema may put fields into another order, and the checksum is of this one.
  return textSchema.safeParse(value).success ? new TextAside(value as KeptText) : value;
}
