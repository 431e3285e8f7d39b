import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PAGE_REQUESTS, parsePageRequest } from "@/entrypoints/article.content/page-requests";
import type { PageProtocol } from "@/lib/messages/protocol";
import { malformed } from "../../lib/messages/malformed";
import { VALID_PAGE_REQUESTS } from "../../lib/messages/valid-page-requests";

/** So many wrong requests of each type. */
const RUNS = 10_000;

/** What a request may be once it is taken: the fields of the valid one, each of the same kind. */
function kindOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(kindOf);
  return typeof value;
}

describe("a request to a page with something odd in one place", () => {
  it.each(PAGE_REQUESTS)("%s is taken as the protocol has it, or refused by name", (type) => {
    const valid = VALID_PAGE_REQUESTS[type] as Record<string, unknown>;
    fc.assert(
      fc.property(malformed(valid), (request) => {
        let taken: Record<string, unknown>;
        try {
          taken = parsePageRequest(type, request) as Record<string, unknown>;
        } catch (error) {
          expect(error).toMatchObject({ name: "BadRequest", message: expect.stringMatching(`^${type}: `) });
          return;
        }
        for (const [field, value] of Object.entries(valid)) {
          const [kinds, wanted] = [[taken[field]].flat().map(kindOf), [value].flat().map(kindOf)];
          expect(wanted).toEqual(expect.arrayContaining(kinds));
        }
      }),
      { numRuns: RUNS },
    );
  });

  it.each([
    ["page/act-on-highlight", { action: "set on fire" }],
    ["page/step-highlight", { direction: 0 }],
    ["page/step-mention", { direction: Number.NaN }],
    ["page/undo", { direction: "sideways" }],
    ["page/frame-report", { pageKey: "k", placed: [1], orphans: [], frameId: 1 }],
    ["page/frame-report", { pageKey: "k", placed: [], orphans: null, frameId: 1 }],
    ["page/frame-report", { pageKey: "k", placed: [], orphans: [], frameId: -1 }],
  ] as [keyof PageProtocol, unknown][])("%s is refused with %j", (type, request) => {
    expect(() => parsePageRequest(type, request)).toThrow(expect.objectContaining({ name: "BadRequest" }));
  });

  it.each(PAGE_REQUESTS)("%s is taken as it is meant", (type) => {
    expect(parsePageRequest(type, VALID_PAGE_REQUESTS[type])).toEqual(VALID_PAGE_REQUESTS[type]);
  });
});
