import type { ImportProgress, MadeImport } from "@/entrypoints/library/send-import";
import type { PackReading } from "@/lib/exchange/term-pack";
import type { ChangedSince } from "@/lib/imports/import-slice";
import type { PackCheck } from "./pack-check";

/** Where an import stands. */
export type ImportState =
  | { step: "idle" }
  | { step: "checking" }
  | ({ step: "checked" } & PackCheck)
  | ({ step: "importing"; check: PackCheck } & ImportProgress)
  | ({ step: "imported" } & MadeImport)
  | { step: "undoing"; share: number }
  | ({ step: "undone" } & ChangedSince)
  /** `reading`: the pack that it was about, to be checked again. */
  | { step: "failed"; error: string; reading: PackReading | null };
