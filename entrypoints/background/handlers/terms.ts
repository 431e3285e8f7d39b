import { aliasTexts } from "@/lib/glossary/alias-texts";
import type { Term } from "@/lib/glossary/term";
import { byImportance } from "@/lib/mentions/importance";
import type { TaggedArticle, TaggerInput } from "@/lib/mentions/mention";
import { tagArticle } from "@/lib/mentions/tag";
import type { ListedTerm } from "@/lib/messages/library-protocol";
import type { Handlers } from "@/lib/messages/listen";
import type { BackgroundProtocol, TagReply } from "@/lib/messages/protocol";
import type { Settings } from "@/lib/settings/settings";
import { readSettings } from "@/lib/settings/settings-store";
import { mutedOn } from "@/lib/store/mute-store";
import { askerOf, maySpeakOf } from "../asker";
import { database } from "../database";
import { countsOf, onPageTagged } from "../tagged-pages";
import { type ReaderGlossary, readerGlossary, relatedNames } from "../tagger";
import { lookUpIn } from "../term-look-up";
import { addPiece, takeEarlier } from "../text-inbox";

/** Tagging, and looking a term up. */
export const termHandlers = {
  "article/add-text": (piece, sender) => {
    addPiece(sender, piece);
    return {};
  },
  "article/tag": async ({ pageKey, formerKeys, title, text, earlier, code }, sender) => {
    const asker = askerOf(sender, chrome.runtime.getURL(""));
    const theirs = formerKeys.filter((key) => maySpeakOf(asker, key));
    const before = takeEarlier(sender, earlier);
    const [glossary, settings, muted] = await Promise.all([
      readerGlossary(),
      readSettings(chrome.storage.local),
      mutedOn(database(), [pageKey, ...theirs]),
    ]);
    const input = { title, text: before + text, code: settings.includeCode ? [] : code, muted };
    const reply = tagReply(input, tagArticle(input, glossary.compiled), glossary, settings);
    // The page does not wait for it; what could not be written is written when it is read again.
    void onPageTagged({ pageKey, title, counts: countsOf(reply) }, sender).catch(() => undefined);
    return reply;
  },
  "term/get": async ({ id }) => {
    const glossary = await readerGlossary();
    const term = glossary.byId.get(id) ?? null;
    return { term, relatedNames: term ? relatedNames([term], glossary) : {} };
  },
  "terms/get": async ({ ids }) => {
    const glossary = await readerGlossary();
    const terms = ids.flatMap((id) => glossary.byId.get(id) ?? []);
    return { terms, relatedNames: relatedNames(terms, glossary) };
  },
  "term/list": async () => {
    const { compiled } = await readerGlossary();
    return { terms: compiled.terms.map(listedTerm) };
  },
  "terms/named": async ({ names }) => {
    const glossary = await readerGlossary();
    const named = (name: string): string[] =>
      lookUpIn(glossary)
        .named(name)
        .map(({ id }) => id);
    return { ids: names.map((name) => (glossary.byId.has(name) ? [name, ...named(name)] : named(name))) };
  },
  "term/names": async ({ ids }) => {
    const { byId } = await readerGlossary();
    const known = ids.flatMap((id) => byId.get(id) ?? []);
    return { names: Object.fromEntries(known.map(({ id, name }) => [id, name])) };
  },
} satisfies Partial<Handlers<BackgroundProtocol>>;

function listedTerm({ id, kind, source, name, aliases }: Term): ListedTerm {
  return { id, kind, own: source === "own", name, aliases: aliases.flatMap(aliasTexts) };
}

/** What the page is told; everyday vocabulary is tagged only on request. */
function tagReply(
  { title, text }: TaggerInput,
  { mentions: found, articleTerms }: TaggedArticle,
  glossary: ReaderGlossary,
  { basicTerms }: Settings,
): TagReply {
  const terms = new Map<string, Term>();
  for (const { termId } of found) {
    const term = terms.has(termId) ? null : glossary.byId.get(termId);
    if (term && (basicTerms || term.level !== "basic")) terms.set(termId, term);
  }
  const indices = new Map(
    [...terms.keys(), ...articleTerms.map(({ id }) => id)].map((id, index) => [id, index]),
  );
  const mentions = found.flatMap(({ start, end, termId }) => {
    const index = indices.get(termId);
    return index === undefined ? [] : [start, end, index];
  });
  const shown = found.filter(({ termId }) => indices.has(termId));
  const ranked = byImportance({ title, text, mentions: shown }, (id) => terms.get(id)?.level === "basic");
  return {
    terms: [...terms.values()],
    articleTerms,
    mentions,
    ranking: ranked.map((id) => indices.get(id)!),
    relatedNames: relatedNames([...terms.values()], glossary),
  };
}
