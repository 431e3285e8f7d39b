import { withFields } from "@/lib/highlights/change-fields";
import type { Highlight, Stamp } from "@/lib/highlights/highlight";
import type { AddedHighlight, ChangedHighlight, ImportSlice } from "@/lib/imports/import-slice";
import { refreshListing } from "./article-store";
import type { StoreContext } from "./context";
import type { ImportRow, ImportUndo, MuteKey } from "./database";
import { importEncounters } from "./encounter-store";
import { importArticles } from "./import-articles";
import { OwnTermWriter } from "./import-own-terms";
import type { ChangeMoment } from "./own-term-row";
import { LibraryChangedError } from "./store-errors";

/** Writes the parts of one import, in one transaction, and tells for each what takes it back. */
export class ImportWriter {
  readonly #ctx: StoreContext;
  readonly #moment: ChangeMoment;
  /** Pages of which a highlight went to the bin or came out of it. */
  readonly #turned = new Set<string>();
  readonly #ownTerms: OwnTermWriter;
  #hasTombstones: boolean | undefined;
  #added = 0;
  #changed = 0;
  #latest: Stamp;

  constructor(ctx: StoreContext, moment: ChangeMoment) {
    this.#ctx = ctx;
    this.#moment = moment;
    this.#latest = moment.stamp;
    this.#ownTerms = new OwnTermWriter(ctx, moment);
  }

  /** How many entries were written, see {@link ImportRow}; the stamp of the import, and the latest of all that came in. */
  get outcome(): Pick<ImportRow, "added" | "changed" | "stamp" | "latestStamp" | "at"> {
    return {
      added: this.#added,
      changed: this.#changed,
      stamp: this.#moment.stamp,
      latestStamp: this.#latest,
      at: this.#moment.now,
    };
  }

  /**
   * @throws LibraryChangedError where a highlight or term that is to be added is here, or one that is to be changed is otherwise.
   */
  async write(slice: ImportSlice): Promise<ImportUndo> {
    const undo: ImportUndo = {
      added: { highlights: [], articles: [], ownTerms: [], mutes: [], tombstones: [], texts: [] },
      before: { highlights: [], articles: [], ownTerms: [], mutes: [], texts: [] },
    };
    const added = await this.#add(slice.added, undo);
    await this.#change(slice.changed, undo);
    await importArticles(this.#ctx, slice.articles, added, this.#moment, undo);
    await this.#terms(slice, undo);
    await this.#mutes(slice, undo);
    await this.#tombstones(slice, undo);
    await this.#texts(slice, undo);
    const encounters = await importEncounters(this.#ctx, slice.encounters ?? []);
    undo.added.encounters = encounters.added;
    undo.before.encounters = encounters.before;
    return undo;
  }

  /**
   * Brings the listing of articles up to date whose highlights went to the bin or came out of it, and sees to it that own
   * terms can stand beside each other.
   *
   * @throws NameTakenError; TooManyTermsError.
   */
  async finish(): Promise<void> {
    await this.#ownTerms.finish();
    for (const pageKey of this.#turned) await refreshListing(this.#ctx, pageKey);
  }

  async #add(rows: readonly AddedHighlight[], undo: ImportUndo): Promise<Highlight[]> {
    const { highlights, tombstones } = this.#ctx.db;
    const ids = rows.map(({ id }) => id);
    if ((await highlights.bulkGet(ids)).some((row) => row !== undefined))
      throw new LibraryChangedError("a highlight that was new is here by now");
    this.#hasTombstones ??= (await tombstones.count()) > 0;
    const gone = new Set(this.#hasTombstones ? (await tombstones.bulkGet(ids)).map((row) => row?.id) : []);
    const added = rows.map((row) => this.#stamped(row, gone.has(row.id)));
    await highlights.bulkAdd(added);
    await tombstones.bulkDelete(ids.filter((id) => gone.has(id)));
    undo.added.highlights.push(...ids);
    this.#added += added.length;
    for (const { stamps } of added) for (const stamp of Object.values(stamps)) this.#note(stamp);
    return added;
  }

  /** One that was given up for good is back by a change that is made now, or another device would not believe it. */
  #stamped({ stamps, ...row }: AddedHighlight, wasGone: boolean): Highlight {
    const { stamp } = this.#moment;
    if (stamps) return { ...row, stamps: wasGone ? { ...stamps, deletedAt: stamp } : stamps };
    return { ...row, stamps: { color: stamp, note: stamp, tags: stamp, deletedAt: stamp } };
  }

  async #change(rows: readonly ChangedHighlight[], undo: ImportUndo): Promise<void> {
    if (rows.length === 0) return;
    const { highlights } = this.#ctx.db;
    const { now, stamp } = this.#moment;
    const stored = await highlights.bulkGet(rows.map(({ id }) => id));
    const changed = rows.map(({ expected, changes }, index): Highlight => {
      const before = stored[index];
      if (!before || !isSame(before.stamps, expected))
        throw new LibraryChangedError("a highlight was changed in the meantime");
      undo.before.highlights.push(before);
      if ("deletedAt" in changes) this.#turned.add(before.pageKey);
      return withFields(before, changes, stamp, now);
    });
    await highlights.bulkPut(changed);
    this.#changed += changed.length;
  }

  async #terms({ ownTerms, newTerms = [], changedTerms = [] }: ImportSlice, undo: ImportUndo): Promise<void> {
    await this.#ownTerms.writeKept(ownTerms, undo);
    const added = undo.added.ownTerms.length;
    await this.#ownTerms.writeNew(newTerms, undo);
    await this.#ownTerms.writeChanged(changedTerms, undo);
    this.#added += added + newTerms.length;
    this.#changed += ownTerms.length - added + changedTerms.length;
    for (const { stamps } of ownTerms) for (const stamp of Object.values(stamps)) this.#note(stamp);
  }

  async #mutes({ mutes }: ImportSlice, undo: ImportUndo): Promise<void> {
    const { db } = this.#ctx;
    const keys = mutes.map(({ pageKey, termId }): MuteKey => [pageKey, termId]);
    const stored = await db.mutes.bulkGet(keys);
    const rows = mutes.map((mute, index) => {
      const before = stored[index];
      if (before) undo.before.mutes.push(before);
      else undo.added.mutes.push(keys[index]!);
      if (before) this.#changed += 1;
      else if (mute.mutedAt !== null) this.#added += 1;
      this.#note(mute.stamp);
      return before ? { ...mute, stamp: this.#moment.stamp } : mute;
    });
    await db.mutes.bulkPut(rows);
  }

  async #tombstones({ tombstones: rows }: ImportSlice, undo: ImportUndo): Promise<void> {
    if (rows.length === 0) return;
    const { tombstones, highlights, ownTerms } = this.#ctx.db;
    const ids = rows.map(({ id }) => id);
    const [gone, kept, terms] = await Promise.all([
      tombstones.bulkGet(ids),
      highlights.bulkGet(ids),
      ownTerms.bulkGet(ids),
    ]);
    const missing = rows.filter((_, index) => !gone[index] && !kept[index] && !terms[index]);
    await tombstones.bulkAdd(missing);
    undo.added.tombstones.push(...missing.map(({ id }) => id));
    for (const { stamp } of missing) this.#note(stamp);
  }

  async #texts({ texts: rows = [] }: ImportSlice, undo: ImportUndo): Promise<void> {
    const { texts } = this.#ctx.db;
    const stored = await texts.bulkGet(rows.map(({ pageKey }) => pageKey));
    for (const [index, row] of rows.entries()) {
      const before = stored[index];
      if (before) undo.before.texts?.push(before);
      else undo.added.texts?.push(row.pageKey);
      if (before) this.#changed += 1;
      else this.#added += 1;
      this.#note(row.stamp);
      await texts.put(before ? { ...row, stamp: this.#moment.stamp } : row);
    }
  }

  #note(stamp: Stamp): void {
    if (stamp > this.#latest) this.#latest = stamp;
  }
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

/** Messages may bring fields in another order. */
function sorted(stamps: unknown): unknown {
  return Object.entries(stamps as object).sort(([a], [b]) => (a < b ? -1 : 1));
}
