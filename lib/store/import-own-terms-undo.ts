import type { ChangedSince } from "@/lib/imports/import-slice";
import type { StoreContext } from "./context";
import type { ImportRow, OwnTermRow } from "./database";
import { refuseSharedNames } from "./own-term-names";
import { type ChangeMoment, changedOwnTerm, stateOf } from "./own-term-row";

/**
 * Takes the own terms of an import back, part by part, in one transaction. One that it added goes, but where its reader
 * changed it since it stays among the deleted ones; what it changed is as before, but for fields that were changed again.
 */
export class OwnTermsWayBack {
  readonly #rows = new Map<string, OwnTermRow>();
  readonly #changedSince: ChangedSince = { deleted: 0, kept: 0 };

  constructor(
    private readonly ctx: StoreContext,
    private readonly made: ImportRow,
    private readonly moment: ChangeMoment,
  ) {}

  async revert(added: readonly string[], before: readonly OwnTermRow[]): Promise<void> {
    await this.#remove(added);
    await this.#restore(before);
  }

  /**
   * Sees to it that no name is left to two.
   *
   * @returns what was changed since.
   * @throws NameTakenError where another term has by now what one had before.
   */
  async finish(): Promise<ChangedSince> {
    await refuseSharedNames(this.ctx.db, this.#rows);
    return this.#changedSince;
  }

  async #remove(ids: readonly string[]): Promise<void> {
    const { ownTerms, tombstones } = this.ctx.db;
    const { stamp } = this.moment;
    const rows = (await ownTerms.bulkGet([...ids])).filter((row) => row !== undefined);
    const untouched = rows.filter((row) => !this.#wasTouched(row)).map(({ id }) => id);
    await ownTerms.bulkDelete(untouched);
    await tombstones.bulkPut(untouched.map((id) => ({ id, stamp })));
    const touched = rows.filter((row) => row.deletedAt === null && this.#wasTouched(row));
    this.#changedSince.deleted += touched.length;
    await ownTerms.bulkPut(
      touched.map((row) => changedOwnTerm(row, { ...stateOf(row), deleted: true }, this.moment)),
    );
  }

  async #restore(before: readonly OwnTermRow[]): Promise<void> {
    const { ownTerms } = this.ctx.db;
    const stored = await ownTerms.bulkGet(before.map(({ id }) => id));
    const rows = before.flatMap((old, index) => {
      const row = stored[index];
      return row ? [this.#restored(row, old)] : [];
    });
    for (const row of rows) this.#rows.set(row.id, row);
    await ownTerms.bulkPut(rows);
  }

  #restored(row: OwnTermRow, old: OwnTermRow): OwnTermRow {
    const restored = changedOwnTerm(row, stateOf(old), this.moment, this.made.stamp);
    if (row.deletedAt === null && this.#wasTouched(row))
      this.#changedSince[restored.deletedAt === null ? "kept" : "deleted"] += 1;
    return restored;
  }

  #wasTouched({ stamps }: OwnTermRow): boolean {
    return Object.values(stamps).some((stamp) => stamp > this.made.latestStamp);
  }
}
