import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseRequest } from "@/lib/messages/request-schemas";
import { malformed } from "./malformed";
import { REQUEST_TYPES, VALID_REQUESTS } from "./valid-requests";

/** So many wrong requests of each type. */
const RUNS = 10_000;

describe("a request with something odd in one place", () => {
  it.each(REQUEST_TYPES)("%s is taken as the protocol has it, or refused by name", (type) => {
    fc.assert(
      fc.property(malformed(VALID_REQUESTS[type]), (request) => {
        let taken: unknown;
        try {
          taken = parseRequest(type, request);
        } catch (error) {
          expect(error).toMatchObject({ name: "BadRequest", message: expect.stringMatching(`^${type}: `) });
          return;
        }
        expect(parseRequest(type, structuredClone(taken))).toEqual(taken);
      }),
      { numRuns: RUNS },
    );
  });
});
