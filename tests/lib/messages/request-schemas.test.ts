import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emptySlice } from "@/lib/imports/import-slice";
import type { BackgroundProtocol } from "@/lib/messages/protocol";
import { parseRequest, REQUEST_LIMITS, REQUEST_SCHEMAS } from "@/lib/messages/request-schemas";
import { sampleArticleDraft, sampleDraft, sampleHighlight, sampleId } from "../highlights/sample-highlight";

type Types = keyof BackgroundProtocol;

/** A request of each kind as pages send it. */
const VALID: { [Type in Types]: BackgroundProtocol[Type]["request"] } = {
  "page/open": { pageKey: "https://example.org/a", host: "example.org" },
  "page/load-script": { script: "article-extractor" },
  "page/enter-frames": {},
  "article/add-text": { textId: 1, at: 100, text: "Mo" },
  "article/tag": {
    pageKey: "https://example.org/a",
    title: "t",
    text: "E and `code`",
    earlier: { textId: 1, length: 102 },
    code: [{ start: 108, end: 114 }],
  },
  "term/get": { id: "mixture-of-experts" },
  "term/mute": { termId: "nsa", pageKey: null },
  "term/unmute": { termId: "nsa", pageKey: "https://example.org/a" },
  "own-term/save": {
    term: { id: sampleId(1), name: "KVQ", aliases: ["KV quant"], definition: "Fewer bits.", language: "en" },
  },
  "own-term/delete": { id: sampleId(1) },
  "own-term/restore": { id: sampleId(1) },
  "own-term/apply": {
    terms: [
      { id: sampleId(1), deleted: true, name: "KVQ", aliases: [], definition: "少用几位。", language: "zh" },
    ],
    onlyStamp: "s",
  },
  "term/names": { ids: ["nsa"] },
  "highlight/save": { highlight: sampleDraft(), article: sampleArticleDraft() },
  "highlight/edit": { id: sampleId(1), changeId: sampleId(2), changes: { note: "n", tags: ["t"] } },
  "highlight/delete": { id: sampleId(1), changeId: sampleId(2) },
  "highlight/restore": { id: sampleId(1), changeId: sampleId(2) },
  "highlight/undo": { pageKey: "https://example.org/a", direction: "undo", stepId: sampleId(2) },
  "highlight/delete-for-good": { ids: [sampleId(1)] },
  "import/begin": { importId: sampleId(3) },
  "import/stage": {
    importId: sampleId(3),
    at: 0,
    slice: {
      ...emptySlice(),
      articles: [{ ...sampleArticleDraft(), kept: null }],
      added: [{ ...sampleHighlight(), stamps: null }],
      changed: [
        { id: sampleId(1), expected: sampleHighlight().stamps, changes: { note: "n", deletedAt: null } },
      ],
    },
  },
  "import/commit": { importId: sampleId(3), request: { slices: 2, settings: { basicTerms: true } } },
  "import/progress": { importId: sampleId(3) },
  "import/cancel": { importId: sampleId(3) },
  "import/undo": { importId: sampleId(3) },
  "settings/change": { changes: { lastColor: "blue" } },
  "site/set-enabled": { host: "example.org", enabled: false },
  "page/set-forced": { pageKey: "https://example.org/a", forced: true },
  "tab/inject": { tabId: 5 },
  "library/open": { query: "MoBA" },
  "own-term/open": { id: sampleId(1) },
};

const TYPES = Object.keys(VALID) as Types[];

describe("a request that is in order", () => {
  it.each(TYPES)("%s comes through as it is", (type) => {
    expect(parseRequest(type, structuredClone(VALID[type]))).toEqual(VALID[type]);
  });

  it("may hold an empty text, and code to its end", () => {
    expect(
      parseRequest("article/tag", {
        pageKey: "k",
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
    title: "",
    text: "56789",
    earlier: { textId: 1, length: 5 },
    code: spans.map(([start, end]) => ({ start, end })),
  });

  it.each<[Types, unknown, string]>([
    ["highlight/save", position(5, 4), "highlight.selectors.0.end"],
    ["highlight/save", position(-1, 4), "highlight.selectors.0.start"],
    ["highlight/save", position(0.5, 4), "highlight.selectors.0.start"],
    ["highlight/save", position(0, Number.NaN), "highlight.selectors.0.end"],
    ["highlight/save", draft({ selectors: [{ type: "CssSelector" }] }), "highlight.selectors.0.type"],
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
      fc.property(fc.constantFrom(...TYPES), fc.anything({ withNullPrototype: true }), (type, request) => {
        try {
          parseRequest(type, request);
        } catch (error) {
          expect(error).toMatchObject({ name: "BadRequest" });
        }
      }),
    );
  });

  it.each(["other", "toString", "__proto__"])("is refused when no request has its name: %s", (type) => {
    expect(() => parseRequest(type as Types, {})).toThrow(expect.objectContaining({ name: "BadRequest" }));
  });

  it("does not compile when a schema is missing or gives another type", () => {
    // @ts-expect-error `forced` is missing
    const wrong: (typeof REQUEST_SCHEMAS)["page/set-forced"] = REQUEST_SCHEMAS["page/open"];
    expect(wrong.safeParse(VALID["page/set-forced"]).success).toBe(false);
  });
});
