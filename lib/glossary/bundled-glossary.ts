import { bundledTerms } from "./bundled";
import { bundledCues, bundledTable } from "./bundled-table";
import { openGlossary } from "./compile";
import type { CompiledGlossary } from "./compiled-glossary";
import { openAliases } from "./open-aliases";

/** The terms that come with Termlight, made ready for tagging. Takes a few milliseconds: do it once and keep it. */
export function openBundledGlossary(): CompiledGlossary {
  return openGlossary(bundledTerms, openAliases(bundledTable), () => bundledCues);
}
