import type { PageProtocol } from "@/lib/messages/protocol";
import { sampleId } from "../highlights/sample-highlight";

/** A request of each kind as the background and the extension's pages send it to a page. */
export const VALID_PAGE_REQUESTS: { [Type in keyof PageProtocol]: PageProtocol[Type]["request"] } = {
  "page/describe": {},
  "page/show-term": { termId: "nsa" },
  "page/show-highlight": { id: sampleId(1) },
  "page/reveal-term": { termId: "moba", direction: 1 },
  "page/reveal-definition": { termId: "article:KVQ" },
  "page/reveal-highlight": { id: sampleId(1) },
  "page/seek-highlight": { id: sampleId(1) },
  "page/attach-highlight": { id: sampleId(1) },
  "page/act-on-highlight": { action: "blue" },
  "page/highlight-selection": {},
  "page/highlight-paragraph": {},
  "page/step-highlight": { direction: 1 },
  "page/undo": { direction: "redo" },
  "page/pin-card": {},
  "page/step-mention": { direction: -1 },
  "page/highlights-changed": { pageKey: "https://example.org/a" },
  "page/glossary-changed": {},
  "page/settings-changed": {},
  "page/set-enabled": { enabled: true },
  "page/set-forced": { forced: false },
  "page/around": {},
  "page/frame-report": {
    pageKey: "https://example.org/a",
    placed: [sampleId(1)],
    orphans: [sampleId(2)],
    frameId: 3,
  },
  "page/around-changed": { pageKey: "https://example.org/a" },
  "page/stop": {},
};
