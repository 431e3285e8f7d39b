import type { Term } from "@/lib/glossary/term";
import { tag } from "@/lib/mentions/tag";
import type { Handlers } from "@/lib/messages/listen";
import type { BackgroundProtocol } from "@/lib/messages/protocol";
import { glossary, relatedNames, termById } from "../tagger";
import { TextPieces } from "../text-pieces";

const textPieces = new TextPieces();

/** Tagging, and looking a term up. */
export const termHandlers: Pick<
  Handlers<BackgroundProtocol>,
  "article/add-text" | "article/tag" | "term/get"
> = {
  "article/add-text": (piece, sender) => {
    textPieces.add(pageOf(sender), piece);
    return {};
  },
  "article/tag": ({ title, text, earlier, code }, sender) => {
    const before = earlier ? textPieces.take(pageOf(sender), earlier) : "";
    const terms: Term[] = [];
    const indices = new Map<string, number>();
    const mentions: number[] = [];
    for (const { start, end, termId } of tag({ title, text: before + text, code }, glossary())) {
      const term = termById(termId);
      // Everyday vocabulary is tagged only on request.
      if (!term || term.level === "basic") continue;
      let index = indices.get(termId);
      if (index === undefined) {
        index = terms.push(term) - 1;
        indices.set(termId, index);
      }
      mentions.push(start, end, index);
    }
    return { terms, mentions, relatedNames: relatedNames(terms) };
  },
  "term/get": ({ id }) => {
    const term = termById(id);
    return { term, relatedNames: term ? relatedNames([term]) : {} };
  },
};

/** Tells the pages apart that send pieces of their texts. */
function pageOf({ tab, frameId, documentId }: chrome.runtime.MessageSender): string {
  return `${tab?.id ?? ""}/${frameId ?? 0}/${documentId ?? ""}`;
}
