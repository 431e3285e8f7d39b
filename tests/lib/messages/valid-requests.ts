import { emptySlice } from "@/lib/imports/import-slice";
import type { BackgroundProtocol } from "@/lib/messages/protocol";
import {
  sampleArticleDraft,
  sampleDraft,
  sampleHighlight,
  sampleId,
  samplePassage,
} from "../highlights/sample-highlight";

/** What a request can be called. */
export type RequestType = keyof BackgroundProtocol;

/** A request of each kind as pages send it. */
export const VALID_REQUESTS: { [Type in RequestType]: BackgroundProtocol[Type]["request"] } = {
  "page/open": {
    pageKey: "https://example.org/a",
    formerKeys: ["https://example.org/b"],
    host: "example.org",
  },
  "article/namesakes": { title: "Routing in MoE", host: "example.org" },
  "article/add-address": { pageKey: "https://example.org/a", address: "https://example.org/b" },
  "page/load-script": { script: "article-extractor" },
  "page/over-highlight": { over: true },
  "page/enter-frames": {},
  "frame/around": {},
  "frame/report": { pageKey: "https://example.org/a", placed: [sampleId(1)], orphans: [] },
  "frame/ask": { frameId: 3, type: "page/show-highlight", id: sampleId(1) },
  "article/add-text": { textId: 1, at: 100, text: "Mo" },
  "article/tag": {
    pageKey: "https://example.org/a",
    formerKeys: ["https://example.org/b"],
    title: "t",
    text: "E and `code`",
    earlier: { textId: 1, length: 102 },
    code: [{ start: 108, end: 114 }],
  },
  "term/get": { id: "mixture-of-experts" },
  "terms/get": { ids: ["mixture-of-experts", "nsa"] },
  "term/mute": { termId: "nsa", pageKey: "https://example.org/a", title: "Sparse attention" },
  "term/unmute": { termId: "nsa", pageKey: "https://example.org/a" },
  "own-term/save": {
    term: { id: sampleId(1), name: "KVQ", aliases: ["KV quant"], definition: "Fewer bits.", language: "en" },
  },
  "own-term/edit": {
    term: { id: sampleId(1), name: "KVQ", aliases: [], definition: "Fewer bits.", language: "en" },
    changed: ["definition"],
  },
  "own-term/undo-edit": {
    before: {
      id: sampleId(1),
      name: "KVQ",
      aliases: [],
      definition: "Fewer bits.",
      language: "en",
      deleted: false,
    },
    stamp: "0194253f8000-0000-a1",
  },
  "own-term/delete": { id: sampleId(1) },
  "own-term/restore": { id: sampleId(1) },
  "term/names": { ids: ["nsa"] },
  "highlight/save": { highlight: sampleDraft(), article: sampleArticleDraft() },
  "highlight/edit": { id: sampleId(1), changeId: sampleId(2), changes: { note: "n", tags: ["t"] } },
  "highlight/move": { id: sampleId(1), changeId: sampleId(2), passage: samplePassage() },
  "highlight/join": {
    id: sampleId(1),
    others: [sampleId(3)],
    changeId: sampleId(2),
    passage: samplePassage(),
  },
  "highlight/delete": { id: sampleId(1), changeId: sampleId(2) },
  "highlight/restore": { id: sampleId(1), changeId: sampleId(2) },
  "highlight/undo": { pageKey: "https://example.org/a", direction: "undo", stepId: sampleId(2) },
  "highlight/link": { id: sampleId(1) },
  "highlight/delete-for-good": { ids: [sampleId(1)] },
  "highlights/change": {
    ids: [sampleId(1)],
    change: { color: "blue", addTags: ["a"], renameTag: { from: "b", to: "c" }, deleted: false },
  },
  "highlights/take-back": {
    undo: {
      before: [
        {
          id: sampleId(1),
          fields: { tags: ["t"], deletedAt: null },
          made: { tags: ["t", "u"], deletedAt: 1 },
        },
      ],
    },
  },
  "text/keep": {
    pageKey: "https://example.org/a",
    digest: "3-abc",
    json: '"p"]}],"cut":false}',
    earlier: { textId: 1, length: 20 },
  },
  "text/remove": { pageKey: "https://example.org/a" },
  "text/restore": { pageKey: "https://example.org/a", digest: "3-abc", json: "{}", keptAt: 1 },
  "page/report-orphans": { pageKey: "https://example.org/a", ids: [sampleId(1)] },
  "library/index": {},
  "term/list": {},
  "terms/named": { names: ["月之暗面", "KV cache"] },
  "encounters/forget": {},
  "import/begin": { importId: sampleId(3), kind: "pack" },
  "import/stage": {
    importId: sampleId(3),
    at: 0,
    slice: {
      ...emptySlice(),
      articles: [{ ...sampleArticleDraft(), kept: null }],
      added: [{ ...sampleHighlight(), stamps: null }],
      changed: [
        {
          id: sampleId(1),
          expected: sampleHighlight().stamps,
          changes: { note: "n", deletedAt: null, passage: samplePassage() },
        },
      ],
      newTerms: [
        { id: sampleId(1), name: "KVQ", aliases: ["KV quant"], definition: "少用几位。", language: "zh" },
      ],
      changedTerms: [{ id: sampleId(2), changes: { aliases: [], definition: "Fewer bits." } }],
    },
  },
  "import/commit": { importId: sampleId(3), request: { slices: 2, settings: { basicTerms: true } } },
  "import/progress": { importId: sampleId(3) },
  "import/cancel": { importId: sampleId(3) },
  "import/undo": { importId: sampleId(3) },
  "settings/change": { changes: { lastColor: "blue" } },
  "interface/speech": { spoken: "zh-Hant" },
  "site/set-enabled": { host: "example.org", enabled: false },
  "page/set-forced": { pageKey: "https://example.org/a", forced: true },
  "tab/inject": { tabId: 5 },
  "library/open": { query: "MoBA" },
  "own-term/open": { id: sampleId(1) },
};

/** The names of all requests. */
export const REQUEST_TYPES = Object.keys(VALID_REQUESTS) as RequestType[];
