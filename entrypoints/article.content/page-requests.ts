import type { Follower } from "@/lib/messages/follow-page";
import type { Handlers } from "@/lib/messages/listen";
import type { PageProtocol } from "@/lib/messages/protocol";

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

/** The fields of each request and their types. Only our own extension can send these; zod would cost every page 15 KB. */
const FIELDS: {
  [T in keyof PageProtocol]: Record<
    keyof PageProtocol[T]["request"],
    "string" | "boolean" | "number" | "object"
  >;
} = {
  "page/describe": {},
  "page/show-term": { termId: "string" },
  "page/show-highlight": { id: "string" },
  "page/reveal-term": { termId: "string", direction: "number" },
  "page/reveal-definition": { termId: "string" },
  "page/reveal-highlight": { id: "string" },
  "page/seek-highlight": { id: "string" },
  "page/attach-highlight": { id: "string" },
  "page/act-on-highlight": { action: "string" },
  "page/highlight-selection": {},
  "page/highlight-paragraph": {},
  "page/step-highlight": { direction: "number" },
  "page/undo": { direction: "string" },
  "page/pin-card": {},
  "page/step-mention": { direction: "number" },
  "page/highlights-changed": { pageKey: "string" },
  "page/glossary-changed": {},
  "page/settings-changed": {},
  "page/set-enabled": { enabled: "boolean" },
  "page/set-forced": { forced: "boolean" },
  "page/around": {},
  "page/frame-report": { pageKey: "string", placed: "object", orphans: "object", frameId: "number" },
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
  for (const [field, wanted] of Object.entries(FIELDS[type])) {
    if (typeof given[field] !== wanted) throw new BadRequestError(`${type}: ${field} must be a ${wanted}`);
  }
  return given as PageProtocol[T]["request"];
}
