import type { ArticleDraft } from "@/lib/highlights/article";
import { type ChangeFields, changeFieldsOf, realChanges, withFields } from "@/lib/highlights/change-fields";
import type {
  Highlight,
  HighlightChanges,
  HighlightDraft,
  KeptPassage,
  Stamp,
} from "@/lib/highlights/highlight";
import { comparePlace } from "@/lib/highlights/page-order";
import { collapseWhiteSpace } from "@/lib/highlights/quote";
import { isKept, soundHighlight } from "@/lib/highlights/sound-row";
import { cleanTags } from "@/lib/highlights/tags";
import { refreshListing, upsertArticle } from "./article-store";
import { noteChange, wasMade } from "./change-log";
import { inTransaction, type StoreContext } from "./context";
import type { Database } from "./database";
import { nextStamp } from "./device-store";
import { NotFoundError } from "./store-errors";

/**
 * Keeps a passage and what is known of its page, both or neither. Resolves after a durable commit. Saving an id again
 * changes nothing and gives what is stored, so a message can be sent twice.
 *
 * @throws StorageFullError (named `QuotaExceededError`).
 */
export function saveHighlight(
  ctx: StoreContext,
  draft: HighlightDraft,
  article: ArticleDraft,
): Promise<Highlight> {
  return inTransaction(ctx, async () => {
    const stored = await ctx.db.highlights.get(draft.id);
    if (stored) return stored;
    const stamp = await nextStamp(ctx);
    const highlight = newHighlight(draft, article.pageKey, ctx.now(), stamp);
    await ctx.db.highlights.add(highlight);
    const absent = { ...changeFieldsOf(highlight), deletedAt: highlight.createdAt };
    await noteChange(ctx, draft.id, absent, highlight);
    await upsertArticle(ctx, article, stamp);
    await refreshListing(ctx, article.pageKey, highlight.updatedAt);
    return highlight;
  });
}

/**
 * Changes some fields of a highlight; the others, and their stamps, stay.
 *
 * @param changeId a UUIDv7 that names the change: it is made once, however often its message comes.
 * @throws NotFoundError when there is none with this id, or it is in the bin; StorageFullError.
 */
export function editHighlight(
  ctx: StoreContext,
  id: string,
  changes: Partial<HighlightChanges>,
  changeId = ctx.newId(),
): Promise<Highlight> {
  const { tags } = changes;
  return change(ctx, id, changeId, { ...changes, ...(tags && { tags: cleanTags(tags) }) });
}

/**
 * Puts a highlight on another passage of its page; its colour, note and tags stay.
 *
 * @param changeId as for {@link editHighlight}.
 * @throws NotFoundError when there is none with this id, or it is in the bin; StorageFullError.
 */
export function moveHighlight(
  ctx: StoreContext,
  id: string,
  passage: KeptPassage,
  changeId = ctx.newId(),
): Promise<Highlight> {
  return change(ctx, id, changeId, { passage: { ...passage, quote: collapseWhiteSpace(passage.quote) } });
}

/** Nothing is written where nothing differs from what is stored. */
function change(
  ctx: StoreContext,
  id: string,
  changeId: string,
  wishes: Partial<ChangeFields>,
): Promise<Highlight> {
  return inTransaction(ctx, async () => {
    const stored = await existing(ctx.db, id);
    if (await wasMade(ctx, changeId)) return stored;
    if (stored.deletedAt !== null) throw new NotFoundError(`highlight ${id} is in the bin`);
    const changes = realChanges(stored, wishes);
    if (Object.keys(changes).length === 0) return stored;
    const highlight = withFields(stored, changes, await nextStamp(ctx), ctx.now());
    await ctx.db.highlights.put(highlight);
    await noteChange(ctx, changeId, changeFieldsOf(stored), highlight);
    await refreshListing(ctx, highlight.pageKey, highlight.updatedAt);
    return highlight;
  });
}

/**
 * Puts a highlight into the bin and returns it. One that is there already stays as it is.
 *
 * @throws NotFoundError when there is none with this id; StorageFullError.
 */
export function deleteHighlight(ctx: StoreContext, id: string, changeId = ctx.newId()): Promise<Highlight> {
  return setDeleted(ctx, id, true, changeId);
}

/**
 * Takes a highlight out of the bin and returns it, with its note and tags as they were. One that is not there stays.
 *
 * @throws NotFoundError when there is none with this id (any more); StorageFullError.
 */
export function restoreHighlight(ctx: StoreContext, id: string, changeId = ctx.newId()): Promise<Highlight> {
  return setDeleted(ctx, id, false, changeId);
}

/** The highlights of a page in its order, without those in the bin. */
export async function listPageHighlights(db: Database, pageKey: string): Promise<Highlight[]> {
  const rows = await db.highlights.where("pageKey").equals(pageKey).toArray();
  return rows.filter(isKept).map(soundHighlight).sort(comparePlace);
}

function newHighlight(draft: HighlightDraft, pageKey: string, now: number, stamp: Stamp): Highlight {
  return {
    id: draft.id,
    pageKey,
    quote: collapseWhiteSpace(draft.quote),
    selectors: draft.selectors,
    terms: draft.terms,
    color: draft.color,
    note: draft.note,
    tags: cleanTags(draft.tags),
    createdAt: now,
    updatedAt: now,
    deletedAt: null,
    stamps: { color: stamp, note: stamp, tags: stamp, deletedAt: stamp },
  };
}

function setDeleted(ctx: StoreContext, id: string, deleted: boolean, changeId: string): Promise<Highlight> {
  return inTransaction(ctx, async () => {
    const stored = await existing(ctx.db, id);
    if (await wasMade(ctx, changeId)) return stored;
    if ((stored.deletedAt !== null) === deleted) return stored;
    const now = ctx.now();
    const highlight = withFields(stored, { deletedAt: deleted ? now : null }, await nextStamp(ctx), now);
    await ctx.db.highlights.put(highlight);
    await noteChange(ctx, changeId, changeFieldsOf(stored), highlight);
    await refreshListing(ctx, highlight.pageKey);
    return highlight;
  });
}

async function existing(db: Database, id: string): Promise<Highlight> {
  const stored = await db.highlights.get(id);
  if (!stored) throw new NotFoundError(`no highlight ${id}`);
  return stored;
}
