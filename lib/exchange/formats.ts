import { ankiFormat } from "./anki";
import { csvFormat } from "./csv";
import type { ExportFormat } from "./export-format";
import { htmlFormat } from "./html";
import { hypothesisFormat } from "./hypothesis";
import { jsonFormat } from "./json";
import { markdownFormat } from "./markdown";
import { plainTextFormat } from "./plain-text";
import { readwiseFormat } from "./readwise-csv";
import { risFormat } from "./ris";
import { webAnnotationFormat } from "./web-annotation";

/** The formats that the library can be written in, in the order in which they are offered. */
export const EXPORT_FORMATS = [
  markdownFormat,
  htmlFormat,
  plainTextFormat,
  csvFormat,
  jsonFormat,
  webAnnotationFormat,
  hypothesisFormat,
  readwiseFormat,
  ankiFormat,
  risFormat,
] as const satisfies readonly ExportFormat[];

/** The id of one of {@link EXPORT_FORMATS}. */
export type ExportFormatId = (typeof EXPORT_FORMATS)[number]["id"];
