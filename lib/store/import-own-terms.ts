import type { ChangedOwnTerm, NewOwnTerm } from "@/lib/imports/import-slice";
import type { OwnTerm } from "@/lib/own-terms/own-term";
import { cleanOwnTerm } from "@/lib/own-terms/own-term-faults";
import type { StoreContext } from "./context";
import type { ImportUndo, OwnTermRow } from "./database";
import { refuseSharedNames } from "./own-term-names";
import { countOwnTerms, refuseTooMany } from "./own-term-room";
import { type ChangeMoment, changedOwnTerm, newOwnTerm, ownTermRow, stateOf } from "./own-term-row";
import { LibraryChangedError } from "./store-errors";

/** Makes the row of a term that comes in. `before`: the one that is here; `wasGone`: whether it was given up for good. */
type RowOf<Term> = (term: Term, before: OwnTermRow | undefined, wasGone: boolean) => OwnTermRow;

/**
 * Writes the own terms of one import, part by part, in its transaction. Parts may take names from each other: whether
 * all can stand beside each other is seen at the end.
 */
export class OwnTermWriter {
  readonly #rows = new Map<string, OwnTermRow>();
  /** How many terms there were, and how many more there are. */
  #here: number | undefined;
  #more = 0;

  constructor(
    private readonly ctx: StoreContext,
    private readonly moment: ChangeMoment,
  ) {}

  /** Terms of a backup: added with their history, or brought to that state. */
  async writeKept(terms: readonly OwnTerm[], undo: ImportUndo): Promise<void> {
    const { moment } = this;
    await this.#write(terms, undo, (term, before, wasGone) => {
      if (before) return changedOwnTerm(before, stateOf(term), moment);
      // Another device would not believe that it is back, were that not the last change.
      return ownTermRow(wasGone ? { ...term, stamps: { ...term.stamps, deletedAt: moment.stamp } } : term);
    });
  }

  /**
   * Terms that a pack adds.
   *
   * @throws LibraryChangedError where one is here by now.
   */
  async writeNew(terms: readonly NewOwnTerm[], undo: ImportUndo): Promise<void> {
    await this.#write(terms, undo, (term, before) => {
      if (before?.deletedAt === null) throw new LibraryChangedError("a term that was new is here by now");
      const state = { ...cleanOwnTerm(term), deleted: false };
      return before ? changedOwnTerm(before, state, this.moment) : newOwnTerm(state, this.moment);
    });
  }

  /**
   * Fields that a pack changes, of terms as they are now.
   *
   * @throws LibraryChangedError where one was deleted since.
   */
  async writeChanged(terms: readonly ChangedOwnTerm[], undo: ImportUndo): Promise<void> {
    await this.#write(terms, undo, ({ changes }, before) => {
      if (before?.deletedAt !== null) throw new LibraryChangedError("a term was deleted in the meantime");
      return changedOwnTerm(before, cleanOwnTerm({ ...stateOf(before), ...changes }), this.moment);
    });
  }

  /** @throws NameTakenError; TooManyTermsError. */
  async finish(): Promise<void> {
    await refuseSharedNames(this.ctx.db, this.#rows);
    refuseTooMany(this.#here ?? 0, this.#more);
  }

  async #write<Term extends { id: string }>(
    terms: readonly Term[],
    undo: ImportUndo,
    rowOf: RowOf<Term>,
  ): Promise<void> {
    if (terms.length === 0) return;
    const { db } = this.ctx;
    this.#here ??= await countOwnTerms(db);
    const ids = terms.map(({ id }) => id);
    const [stored, gone] = await Promise.all([db.ownTerms.bulkGet(ids), db.tombstones.bulkGet(ids)]);
    const rows = terms.map((term, index) => {
      const before = stored[index];
      const row = rowOf(term, before, gone[index] !== undefined);
      if (before) undo.before.ownTerms.push(before);
      else undo.added.ownTerms.push(term.id);
      this.#more += listed(row) - listed(before);
      this.#rows.set(row.id, row);
      return row;
    });
    await db.ownTerms.bulkPut(rows);
    await db.tombstones.bulkDelete(ids.filter((_, index) => gone[index]));
  }
}

/** 1 for a term that is listed, 0 for one that is deleted or not there. */
function listed(row: OwnTermRow | undefined): 0 | 1 {
  return row?.deletedAt === null ? 1 : 0;
}
