import type { AliasTable } from "./alias-table";
import { buildAliasTable } from "./alias-table-builder";
import { bundledTerms } from "./bundled";

/**
 * The table of the bundled terms' aliases. A build puts the finished table in this module's place (see
 * `wxt.config.ts`), so that the background, which is started anew many times a day, need not work it out; the commands
 * that run without a build do.
 */
export const bundledTable: AliasTable = buildAliasTable(bundledTerms);
