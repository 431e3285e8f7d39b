import type { ExportFormat } from "./export-format";
import { jsonFormat } from "./json";
import { markdownFormat } from "./markdown";

/** The formats that the library can be written in, in the order in which they are offered. */
export const EXPORT_FORMATS = [markdownFormat, jsonFormat] as const satisfies readonly ExportFormat[];

/** The id of one of {@link EXPORT_FORMATS}. */
export type ExportFormatId = (typeof EXPORT_FORMATS)[number]["id"];
