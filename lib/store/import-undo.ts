import { type ChangeFields, changeFieldsOf, pickFields, withFields } from "@/lib/highlights/change-fields";
import type { Highlight } from "@/lib/highlights/highlight";
import type { KeptText } from "@/lib/highlights/kept-text";
import type { ChangedSince } from "@/lib/imports/import-slice";
import { refreshListing, removeEmptyArticles } from "./article-store";
import { inTransaction, type StoreContext } from "./context";
import type { ImportRow, ImportUndo, MuteKey, MuteRow } from "./database";
import { nextStamp } from "./device-store";
import { takeBackEncounters } from "./encounter-store";
import { OwnTermsWayBack } from "./import-own-terms-undo";
import { ImportGoneError, type ImportWatch, importTables, refuseAborted } from "./import-store";
import type { ChangeMoment } from "./own-term-row";

/**
 * Takes the last import back, in one transaction. What it added goes, but a highlight that its reader changed since goes
 * to the bin, an own term to the deleted ones, and what the reader muted since, or took back, stays; what it changed is as
 * before, but for fields that were changed again. Resolves after a durable commit. Asked again, gives what it gave.
 *
 * @throws ImportGoneError where another import of its kind was made since; ImportCancelledError; NameTakenError where
 *   another own term has by now what one had before; StorageFullError.
 */
export function undoImport(ctx: StoreContext, importId: string, watch: ImportWatch): Promise<ImportRow> {
  const { imports, importSlices } = ctx.db;
  return inTransaction(
    ctx,
    async () => {
      const row = await imports.get(importId);
      if (row?.state === "undone") return row;
      if (row?.state !== "made")
        throw new ImportGoneError(`import ${importId} cannot be taken back any more`);
      const back = new WayBack(ctx, row, { now: ctx.now(), stamp: await nextStamp(ctx) });
      const slices = importSlices.where(":id").between([importId, 0], [importId, Number.POSITIVE_INFINITY]);
      // An article that is in several parts is in the first one as it was before all of them.
      const keys = (await slices.primaryKeys()).reverse();
      for (const [at, key] of keys.entries()) {
        refuseAborted(watch);
        const slice = await importSlices.get(key);
        if (slice?.undo) await back.revert(slice.undo);
        watch.onSlice(at + 1, keys.length);
      }
      refuseAborted(watch);
      const changedSince = await back.finish();
      await slices.delete();
      const { after, before } = row.settings;
      const settings = { after: before, before: after, pending: Object.keys(before).length > 0 };
      const undone: ImportRow = { ...row, state: "undone", at: ctx.now(), settings, changedSince };
      await imports.put(undone);
      return undone;
    },
    importTables(ctx.db),
  );
}

/** Reverts the parts of an import. */
class WayBack {
  readonly #pages = new Set<string>();
  readonly #addedPages: string[] = [];
  readonly #ownTerms: OwnTermsWayBack;

  constructor(
    private readonly ctx: StoreContext,
    private readonly made: ImportRow,
    private readonly moment: ChangeMoment,
  ) {
    this.#ownTerms = new OwnTermsWayBack(ctx, made, moment);
  }

  async revert({ added, before }: ImportUndo): Promise<void> {
    await this.#removeHighlights(added.highlights);
    await this.#restoreHighlights(before.highlights);
    await this.#ownTerms.revert(added.ownTerms, before.ownTerms);
    await this.#mutes(added.mutes, before.mutes);
    await this.ctx.db.tombstones.bulkDelete(added.tombstones);
    await this.#texts(added.texts ?? [], before.texts ?? []);
    await takeBackEncounters(this.ctx, added.encounters, before.encounters, this.made.at);
    for (const { pageKey } of before.articles) this.#pages.add(pageKey);
    this.#addedPages.push(...added.articles);
    await this.ctx.db.articles.bulkPut(before.articles);
  }

  async finish(): Promise<ChangedSince> {
    await removeEmptyArticles(this.ctx, this.#addedPages, { keepsRead: true });
    for (const pageKey of this.#pages) await refreshListing(this.ctx, pageKey);
    return this.#ownTerms.finish();
  }

  async #removeHighlights(ids: string[]): Promise<void> {
    const { highlights, tombstones } = this.ctx.db;
    const { now, stamp } = this.moment;
    const rows = (await highlights.bulkGet(ids)).filter((row) => row !== undefined);
    for (const { pageKey } of rows) this.#pages.add(pageKey);
    const touched = rows.filter((row) => this.#wasTouched(row));
    const untouched = rows.filter((row) => !this.#wasTouched(row)).map(({ id }) => id);
    await highlights.bulkDelete(untouched);
    await tombstones.bulkPut(untouched.map((id) => ({ id, stamp })));
    const binned = touched.filter(({ deletedAt }) => deletedAt === null);
    await highlights.bulkPut(binned.map((row) => withFields(row, { deletedAt: now }, stamp, now)));
  }

  #wasTouched({ stamps }: Highlight): boolean {
    return Object.values(stamps).some((stamp) => stamp > this.made.latestStamp);
  }

  async #restoreHighlights(before: readonly Highlight[]): Promise<void> {
    const { highlights } = this.ctx.db;
    const rows = await highlights.bulkGet(before.map(({ id }) => id));
    const restored = before.flatMap((old, index) => {
      const row = rows[index];
      return row ? [this.#restored(row, old)] : [];
    });
    for (const { pageKey } of restored) this.#pages.add(pageKey);
    await highlights.bulkPut(restored);
  }

  #restored(row: Highlight, old: Highlight): Highlight {
    const fields = changeFieldsOf(old);
    const made = (Object.keys(fields) as (keyof ChangeFields)[]).filter(
      (field) => row.stamps[field] === this.made.stamp,
    );
    return withFields(row, pickFields(fields, made), this.moment.stamp, this.moment.now);
  }

  /** A mute that came in goes without a trace, one that was changed is as before, but for what the reader decided since. */
  async #mutes(added: readonly MuteKey[], before: readonly MuteRow[]): Promise<void> {
    const { mutes } = this.ctx.db;
    const { stamp } = this.moment;
    const came = (await mutes.bulkGet([...added])).filter((row) => row !== undefined);
    await mutes.bulkDelete(came.filter((row) => row.stamp <= this.made.latestStamp).map(muteKey));
    const changed = await mutes.bulkGet(before.map(muteKey));
    const restored = before.filter((_, index) => changed[index]?.stamp === this.made.stamp);
    await mutes.bulkPut(restored.map((row) => ({ ...row, stamp })));
  }

  /** A text that came in goes, one that was replaced is back, but for what was kept again since. */
  async #texts(added: readonly string[], before: readonly KeptText[]): Promise<void> {
    const { texts } = this.ctx.db;
    const keys = [...added, ...before.map(({ pageKey }) => pageKey)];
    for (const [index, row] of (await texts.bulkGet(keys)).entries()) {
      if (!row || row.stamp > this.made.latestStamp) continue;
      const old = before[index - added.length];
      if (old) await texts.put({ ...old, stamp: this.moment.stamp });
      else await texts.delete(row.pageKey);
    }
  }
}

function muteKey({ pageKey, termId }: MuteRow): MuteKey {
  return [pageKey, termId];
}
