import type { ExportFormat } from "./export-format";
import { jsonFormat } from "./json";
import { markdownFormat } from "./markdown";

/** The formats that menus offer at once; all others are a dialog away, and so no burden to the popup. */
export const QUICK_FORMATS = [markdownFormat, jsonFormat] as const satisfies readonly ExportFormat[];
