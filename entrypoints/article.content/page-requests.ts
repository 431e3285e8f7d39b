import { HIGHLIGHT_COLORS } from "@/lib/highlights/highlight";
import type { Follower } from "@/lib/messages/follow-page";
import type { Handlers } from "@/lib/messages/listen";
import type { HighlightAction, PageProtocol } from "@/lib/messages/protocol";

/** Thrown when a request to the page session is not of the protocol's shape. */
class BadRequestError extends Error {
  override name = "BadRequest";
}

/** What a page session can be asked to do. */
export type PageHandlers = Handlers<PageProtocol>;

/** What a session answers and tells. */
export interface PageSession {
  handlers: PageHandlers;
  /** Tells of the page as long as somebody follows it. */
  follow(follower: Follower): void;
}

const ACTIONS: readonly HighlightAction[] = [...HIGHLIGHT_COLORS, "note", "copy-link", "delete"];

/** What a field can have to be. */
const IS = {
  string: (value: unknown) => typeof value === "string",
  boolean: (value: unknown) => typeof value === "boolean",
  count: (value: unknown) => Number.isSafeInteger(value) && (value as number) >= 0,
  strings: (value: unknown) => Array.isArray(value) && value.every((each) => typeof each === "string"),
  sign: (value: unknown) => value === 1 || value === -1,
  step: (value: unknown) => value === "undo" || value === "redo",
  action: (value: unknown) => (ACTIONS as readonly unknown[]).includes(value),
};

/** The fields of each request and what they are. Only our own extension can send these; zod would cost every page 15 KB. */
const FIELDS: {
  [T in keyof PageProtocol]: Record<keyof PageProtocol[T]["request"], keyof typeof IS>;
} = {
  "page/describe": {},
  "page/show-term": { termId: "string" },
  "page/show-highlight": { id: "string" },
  "page/reveal-term": { termId: "string", direction: "sign" },
  "page/reveal-definition": { termId: "string" },
  "page/reveal-highlight": { id: "string" },
  "page/seek-highlight": { id: "string" },
  "page/attach-highlight": { id: "string" },
  "page/act-on-highlight": { action: "action" },
  "page/highlight-selection": {},
  "page/highlight-paragraph": {},
  "page/step-highlight": { direction: "sign" },
  "page/undo": { direction: "step" },
  "page/pin-card": {},
  "page/step-mention": { direction: "sign" },
  "page/highlights-changed": { pageKey: "string" },
  "page/glossary-changed": {},
  "page/settings-changed": {},
  "page/set-enabled": { enabled: "boolean" },
  "page/set-forced": { forced: "boolean" },
  "page/around": {},
  "page/frame-report": { pageKey: "string", placed: "strings", orphans: "strings", frameId: "count" },
  "page/around-changed": { pageKey: "string" },
  "page/stop": {},
};

/** All that a page can be asked. */
export const PAGE_REQUESTS = Object.keys(FIELDS) as (keyof PageProtocol)[];

/** @throws BadRequestError naming the field that is missing or wrong. */
export function parsePageRequest<T extends keyof PageProtocol>(
  type: T,
  request: unknown,
): PageProtocol[T]["request"] {
  const given = typeof request === "object" && request !== null ? (request as Record<string, unknown>) : {};
  for (const [field, wanted] of Object.entries<keyof typeof IS>(FIELDS[type])) {
    if (!IS[wanted](given[field])) throw new BadRequestError(`${type}: ${field} must be a ${wanted}`);
  }
  return given as PageProtocol[T]["request"];
}
