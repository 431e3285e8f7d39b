import { z } from "zod";
import { settingsSchema } from "@/lib/exchange/settings-schema";
import type { ArticleDraft } from "@/lib/highlights/article";
import type { HighlightDraft } from "@/lib/highlights/highlight";
import { ownTermDraftSchema, ownTermEditSchema, ownTermUndoSchema } from "@/lib/own-terms/own-term-schema";
import { INTERFACE_LANGUAGES } from "@/lib/settings/languages";
import { color, note, tags } from "./field-schemas";
import { IMPORT_SCHEMAS } from "./import-schemas";
import { LIBRARY_SCHEMAS } from "./library-schemas";
import { addressSchema, offsetSchema, passageSchema, spanSchema, termIdSchema } from "./passage-schema";
import type { BackgroundProtocol, TagRequest, TermMute, TextPiece } from "./protocol";
import { cutDescription, REQUEST_LIMITS } from "./request-limits";
import { TEXT_SCHEMAS } from "./text-schemas";

// Compiling schemas to functions needs `eval`, which an extension's content security policy forbids.
z.config({ jitless: true });

const host = z.string().max(300);
const pageKey = addressSchema;
const formerKeys = z.array(pageKey).max(REQUEST_LIMITS.formerKeys);
const highlightId = z.uuidv7();
const changeId = z.uuidv7();
const ownTermId = z.uuidv7();
const termId = termIdSchema;
const termMute = z.object({ termId, pageKey: pageKey.nullable() }) satisfies z.ZodType<TermMute>;
const description = z.string().transform(cutDescription);

const highlightDraft = passageSchema.extend({
  id: highlightId,
  color,
  note,
  tags,
}) satisfies z.ZodType<HighlightDraft>;

const articleDraft = z.object({
  url: z.string().min(1).max(REQUEST_LIMITS.address),
  pageKey,
  title: description,
  byline: description,
  siteName: description,
  language: description,
  publishedTime: description,
}) satisfies z.ZodType<ArticleDraft>;

const tagRequest = z
  .object({
    pageKey,
    formerKeys,
    title: description,
    text: z.string().max(REQUEST_LIMITS.text),
    earlier: z.object({ textId: offsetSchema, length: offsetSchema.max(REQUEST_LIMITS.text) }).nullable(),
    code: z.array(spanSchema).max(REQUEST_LIMITS.codeSpans),
  })
  .superRefine(({ text, earlier, code }, { addIssue }) => {
    const length = (earlier?.length ?? 0) + text.length;
    const wrong = code.findIndex(({ start, end }, i) => end > length || start < (code[i - 1]?.end ?? 0));
    if (wrong < 0) return;
    addIssue({
      code: "custom",
      path: ["code", wrong],
      message: "must be in the text and after the one before",
    });
  }) satisfies z.ZodType<TagRequest>;

const textPiece = z.object({
  textId: offsetSchema,
  at: offsetSchema.max(REQUEST_LIMITS.text),
  text: z.string().max(REQUEST_LIMITS.text),
}) satisfies z.ZodType<TextPiece>;

/** How each request of {@link BackgroundProtocol} is checked. One that is missing or of another type does not compile. */
export const REQUEST_SCHEMAS: {
  [Type in keyof BackgroundProtocol]: z.ZodType<BackgroundProtocol[Type]["request"]>;
} = {
  ...LIBRARY_SCHEMAS,
  "page/open": z.object({ pageKey, formerKeys, host }),
  "article/namesakes": z.object({ title: description, host }),
  "article/add-address": z.object({ pageKey, address: pageKey }),
  "page/load-script": z.object({
    script: z.enum(["page-session", "article-extractor", "overlay-renderer", "passage-finder"]),
  }),
  "page/over-highlight": z.object({ over: z.boolean() }),
  "page/enter-frames": z.object({}),
  "frame/around": z.object({}),
  "frame/report": z.object({
    pageKey,
    placed: z.array(highlightId).max(REQUEST_LIMITS.listed),
    orphans: z.array(highlightId).max(REQUEST_LIMITS.listed),
  }),
  "frame/ask": z.object({
    frameId: z.int().min(0),
    type: z.enum([
      "page/show-highlight",
      "page/reveal-highlight",
      "page/seek-highlight",
      "page/attach-highlight",
    ]),
    id: highlightId,
  }),
  "article/add-text": textPiece,
  "article/tag": tagRequest,
  "term/get": z.object({ id: termId }),
  "terms/get": z.object({ ids: z.array(termId).max(REQUEST_LIMITS.listed) }),
  "term/mute": termMute.extend({ title: description.exactOptional() }),
  "term/unmute": termMute,
  "own-term/save": z.object({ term: ownTermDraftSchema }),
  "own-term/edit": ownTermEditSchema,
  "own-term/undo-edit": ownTermUndoSchema,
  "own-term/delete": z.object({ id: ownTermId }),
  "own-term/restore": z.object({ id: ownTermId }),
  "term/names": z.object({ ids: z.array(termId).max(REQUEST_LIMITS.listed) }),
  "highlight/save": z.object({ highlight: highlightDraft, article: articleDraft }),
  "highlight/edit": z.object({
    id: highlightId,
    changeId,
    changes: z.object({
      color: color.exactOptional(),
      note: note.exactOptional(),
      tags: tags.exactOptional(),
    }),
  }),
  "highlight/move": z.object({ id: highlightId, changeId, passage: passageSchema }),
  "highlight/join": z.object({
    id: highlightId,
    others: z.array(highlightId).min(1).max(REQUEST_LIMITS.listed),
    changeId,
    passage: passageSchema,
  }),
  "highlight/delete": z.object({ id: highlightId, changeId }),
  "highlight/restore": z.object({ id: highlightId, changeId }),
  "highlight/undo": z.object({ pageKey, direction: z.enum(["undo", "redo"]), stepId: changeId }),
  "highlight/link": z.object({ id: highlightId }),
  "highlight/delete-for-good": z.object({ ids: z.array(highlightId).max(REQUEST_LIMITS.listed) }),
  "page/report-orphans": z.object({ pageKey, ids: z.array(highlightId).max(REQUEST_LIMITS.listed) }),
  ...IMPORT_SCHEMAS,
  ...TEXT_SCHEMAS,
  "settings/change": z.object({
    changes: settingsSchema.extend({
      disabledHosts: z.array(host).max(REQUEST_LIMITS.listed).exactOptional(),
      forcedArticles: z.array(pageKey).max(REQUEST_LIMITS.listed).exactOptional(),
    }),
  }),
  "interface/speech": z.object({ spoken: z.enum(INTERFACE_LANGUAGES) }),
  "site/set-enabled": z.object({ host, enabled: z.boolean() }),
  "page/set-forced": z.object({ pageKey, forced: z.boolean() }),
  "tab/inject": z.object({ tabId: z.int().min(0) }),
  "own-term/open": z.object({ id: z.string().min(1).max(200) }),
};

/** Thrown for a request that is not what the protocol says; the text names the field. */
export class BadRequestError extends Error {
  override name = "BadRequest";
}

/**
 * A request as it came in, checked, as the protocol's type. Fields that the protocol does not know are left out.
 *
 * @throws BadRequestError (named `BadRequest`).
 */
export function parseRequest<Type extends keyof BackgroundProtocol>(
  type: Type,
  request: unknown,
): BackgroundProtocol[Type]["request"] {
  if (!Object.hasOwn(REQUEST_SCHEMAS, type))
    throw new BadRequestError(`no request is called ${String(type)}`);
  const result = parsed(type, request);
  if (result.success) return result.data as BackgroundProtocol[Type]["request"];
  const [issue] = result.error.issues;
  const field = issue?.path.map(String).join(".") || "request";
  throw new BadRequestError(`${type}: ${field}: ${issue?.message ?? "wrong"}`);
}

/** A check that compares lengths can fail itself, on an object whose `length` is one that is no number. */
function parsed(type: keyof BackgroundProtocol, request: unknown) {
  try {
    return REQUEST_SCHEMAS[type].safeParse(request);
  } catch {
    throw new BadRequestError(`${type}: request: cannot be read`);
  }
}
