import type { ExportFormatId } from "@/lib/exchange/formats";
import type { ArticleWithHighlights } from "@/lib/highlights/article";
import type { MarkdownChoice } from "@/lib/settings/markdown-choice";
import type { Settings } from "@/lib/settings/settings";
import type { ExportScope, TagCount } from "@/lib/store/export-scope";

/** What the export worker can be asked to do, and what comes of it. */
export interface ExportJobs {
  /** `null` where there is nothing in the scope. */
  export: { request: ExportRequestJob; result: WrittenFile | null };
  /** `null` where there is more than could be read back. */
  backup: {
    request: { settings: Settings; passphrase: string | null; now: number };
    result: WrittenFile | null;
  };
  /** The first articles of a scope, for a preview. */
  sample: { request: { scope: ExportScope }; result: ArticleWithHighlights[] };
  tags: { request: Record<string, never>; result: TagCount[] };
}

/** A part of the library to write, and how. */
export interface ExportRequestJob {
  scope: ExportScope;
  format: ExportFormatId;
  markdown: MarkdownChoice;
  /** Ms since the epoch. */
  now: number;
  /** Whether HTML for the clipboard is wanted beside the text. */
  richText: boolean;
}

/** A file that was written. */
export interface WrittenFile {
  name: string;
  /** Its type is the file's, with the encoding where it is a text. */
  file: Blob;
  /** How many highlights are in it. */
  highlights: number;
  /** The same as HTML for the clipboard, where that was asked for. */
  richText: Blob | null;
}

/** The one message that a worker gets. */
export interface ExportJob<Kind extends keyof ExportJobs = keyof ExportJobs> {
  kind: Kind;
  databaseName: string;
  request: ExportJobs[Kind]["request"];
}

/** How far an export is, in articles. */
export interface ExportProgress {
  done: number;
  total: number;
}

/** What the worker says: how far it is, and then once how it ended. */
export type ExportEvent =
  | { kind: "progress"; progress: ExportProgress }
  | { kind: "done"; result: unknown }
  | { kind: "failed"; reason: string };
