import type { AliasTable } from "./alias-table";
import { buildAliases } from "./build-aliases";
import { bundledTerms } from "./bundled";
import { buildCueTable, type CueTable } from "./cue-table";
import { packAliases } from "./open-aliases";

/**
 * The table of the bundled terms' aliases. A build puts the finished tables in this module's place (see
 * `wxt.config.ts`), so that the background, which is started anew many times a day, need not work them out; the commands
 * that run without a build do.
 */
export const bundledTable: AliasTable = packAliases(buildAliases(bundledTerms));

/** The table of the fields' and the bundled terms' cue words. */
export const bundledCues: CueTable = buildCueTable(bundledTerms);
