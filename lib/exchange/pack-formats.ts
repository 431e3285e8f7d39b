import type { OwnTerm } from "@/lib/own-terms/own-term";
import { writeTermPackCsv } from "./term-pack-csv";
import { writeTermPackJson } from "./term-pack-json";

/** One way to write own terms to a file. */
export interface PackFormat {
  /** Stable, kebab-case. */
  id: string;
  /** Key of the format's name in `public/_locales`. */
  labelKey: string;
  /** Of the file's name, without the dot. */
  extension: string;
  mimeType: string;
  /** @param options when the export is made, ms since the epoch. */
  write(terms: readonly OwnTerm[], options: { now: number }): string;
}

/** The formats that packs can be written in, in the order in which they are offered; `read-term-pack.ts` reads each. */
export const PACK_FORMATS = [
  {
    id: "csv",
    labelKey: "pack_format_csv",
    extension: "csv",
    mimeType: "text/csv",
    write: writeTermPackCsv,
  },
  {
    id: "json",
    labelKey: "pack_format_json",
    extension: "json",
    mimeType: "application/json",
    write: writeTermPackJson,
  },
] as const satisfies readonly PackFormat[];
