import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { REQUEST_LIMITS } from "@/lib/messages/request-limits";
import { parseRequest, REQUEST_SCHEMAS } from "@/lib/messages/request-schemas";
import { sampleArticleDraft, sampleDraft, sampleId } from "../highlights/sample-highlight";
import { REQUEST_TYPES, type RequestType, VALID_REQUESTS } from "./valid-requests";

describe("a request that is in order", () => {
  it.each(REQUEST_TYPES)("%s comes through as it is", (type) => {
    expect(parseRequest(type, structuredClone(VALID_REQUESTS[type]))).toEqual(VALID_REQUESTS[type]);
  });

  it("may hold an empty text, and code to its end", () => {
    expect(
      parseRequest("article/tag", {
        pageKey: "k",
        formerKeys: [],
        title: "",
        text: "",
        earlier: null,
        code: [{ start: 0, end: 0 }],
      }).code,
    ).toHaveLength(1);
  });

  it("loses fields that the protocol does not know", () => {
    expect(parseRequest("tab/inject", { tabId: 5, extra: 1 })).toEqual({ tabId: 5 });
  });

  it("has an overlong title cut, not inside a character", () => {
    const title = `${"x".repeat(REQUEST_LIMITS.description - 1)}😀`;
    const { article } = parseRequest("highlight/save", {
      highlight: sampleDraft(),
      article: sampleArticleDraft({ title }),
    });
    expect(article.title).toBe("x".repeat(REQUEST_LIMITS.description - 1));
  });
});

describe("a request that is wrong", () => {
  const draft = (changes: Record<string, unknown>) => ({
    highlight: { ...sampleDraft(), ...changes },
    article: sampleArticleDraft(),
  });
  const position = (start: unknown, end: unknown) =>
    draft({ selectors: [{ type: "TextPositionSelector", start, end }] });
  const code = (...spans: [number, number][]) => ({
    pageKey: "k",
    formerKeys: [],
    title: "",
    text: "56789",
    earlier: { textId: 1, length: 5 },
    code: spans.map(([start, end]) => ({ start, end })),
  });

  it.each<[RequestType, unknown, string]>([
    ["highlight/save", position(5, 4), "highlight.selectors.0.end"],
    ["highlight/save", position(-1, 4), "highlight.selectors.0.start"],
    ["highlight/save", position(0.5, 4), "highlight.selectors.0.start"],
    ["highlight/save", position(0, Number.NaN), "highlight.selectors.0.end"],
    ["highlight/save", draft({ selectors: [{ type: "CssSelector" }] }), "highlight.selectors.0.type"],
    [
      "highlight/save",
      draft({ selectors: [{ type: "FrameSelector", address: "https://a.example/", path: [-1] }] }),
      "highlight.selectors.0.path.0",
    ],
    ["highlight/save", draft({ selectors: [] }), "highlight.selectors"],
    ["highlight/save", draft({ quote: " \n" }), "highlight.quote"],
    ["highlight/save", draft({ quote: "x".repeat(REQUEST_LIMITS.quote + 1) }), "highlight.quote"],
    ["highlight/save", draft({ note: "x".repeat(REQUEST_LIMITS.note + 1) }), "highlight.note"],
    ["highlight/save", draft({ tags: ["x".repeat(REQUEST_LIMITS.tag + 1)] }), "highlight.tags.0"],
    ["highlight/save", draft({ tags: Array(REQUEST_LIMITS.tags + 1).fill("x") }), "highlight.tags"],
    ["highlight/save", draft({ color: "red" }), "highlight.color"],
    ["highlight/save", draft({ id: "1" }), "highlight.id"],
    ["highlight/save", { highlight: sampleDraft() }, "article"],
    [
      "highlight/edit",
      { id: sampleId(1), changeId: sampleId(2), changes: { color: "red" } },
      "changes.color",
    ],
    [
      "highlight/edit",
      { id: sampleId(1), changeId: sampleId(2), changes: { note: undefined } },
      "changes.note",
    ],
    ["highlight/edit", { id: sampleId(1), changeId: sampleId(2) }, "changes"],
    ["highlight/delete", { id: sampleId(1) }, "changeId"],
    ["article/tag", code([4, 3]), "code.0.end"],
    ["article/tag", code([0, 2], [1, 3]), "code.1"],
    ["article/tag", code([8, 11]), "code.0"],
    ["article/tag", { ...code(), text: "x".repeat(REQUEST_LIMITS.text + 1) }, "text"],
    ["article/tag", { ...code(), earlier: { textId: 1, length: -1 } }, "earlier.length"],
    ["article/add-text", { textId: 1, at: 0.5, text: "" }, "at"],
    ["settings/change", { changes: { lastColor: "red" } }, "changes.lastColor"],
    ["settings/change", { changes: { disabledHosts: "x" } }, "changes.disabledHosts"],
    ["site/set-enabled", { host: "x" }, "enabled"],
    ["page/open", { pageKey: "", host: "x" }, "pageKey"],
    ["page/load-script", { script: "other" }, "script"],
    ["term/get", {}, "id"],
    ["tab/inject", { tabId: "5" }, "tabId"],
    ["tab/inject", null, "request"],
    ["library/open", { query: { length: Object.create(null) } }, "request"],
  ])("%s is refused by the field's name: %#", (type, request, field) => {
    expect(() => parseRequest(type, request)).toThrow(
      expect.objectContaining({
        name: "BadRequest",
        message: expect.stringContaining(`${type}: ${field}: `),
      }),
    );
  });

  it("is refused with BadRequest and nothing else, whatever it holds", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...REQUEST_TYPES),
        fc.anything({ withNullPrototype: true }),
        (type, request) => {
          try {
            parseRequest(type, request);
          } catch (error) {
            expect(error).toMatchObject({ name: "BadRequest" });
          }
        },
      ),
    );
  });

  it.each(["other", "toString", "__proto__"])("is refused when no request has its name: %s", (type) => {
    expect(() => parseRequest(type as RequestType, {})).toThrow(
      expect.objectContaining({ name: "BadRequest" }),
    );
  });

  it("does not compile when a schema is missing or gives another type", () => {
    // @ts-expect-error `forced` is missing
    const wrong: (typeof REQUEST_SCHEMAS)["page/set-forced"] = REQUEST_SCHEMAS["page/open"];
    expect(wrong.safeParse(VALID_REQUESTS["page/set-forced"]).success).toBe(false);
  });
});
