import { vi } from "vitest";
import { CardDisplay } from "@/entrypoints/article.content/card-display";
import type { PageMention } from "@/entrypoints/article.content/mention-layer";
import type { Overlay } from "@/entrypoints/article.content/overlay/overlay";
import { term } from "../../fixtures/tiny-glossary";
import { SeenOverlay } from "./seen-overlay";
import { TaggedPage } from "./tagged-page";
import { TypewriterLayout } from "./typewriter-layout";

const named = (id: string, en: string) =>
  term(id, "architecture", [], { name: { en, zh: en }, definition: { en: `What ${en} is.`, zh: "无。" } });
/** A term of the page. */
export const MOBA = named("moba", "MoBA");
/** Another; its name goes on in the second line. */
export const LONG = named("long", "Mixture of Block Attention over many blocks");
/** What the page defines. */
export const DEFINED = { short: "KVQ", long: "key value quantisation" };

/** A page with a card of it, which can be pinned. */
export function cardOnPage() {
  const layout = new TypewriterLayout();
  const page = new TaggedPage(new AbortController().signal);
  page.write(
    "Here is MoBA.",
    `Then ${LONG.name.en} once.`,
    "We use key value quantisation (KVQ).",
    "The KVQ.",
  );
  page.read({ terms: [MOBA, LONG], defined: [DEFINED] });
  const overlay = new SeenOverlay();
  const told = { onMute: vi.fn(), onPin: vi.fn(), onClose: vi.fn(), onStep: vi.fn(), onAway: vi.fn() };
  const pin = { isPinned: false };
  const display = new CardDisplay({
    ...told,
    window: page.window,
    overlay: overlay as unknown as Overlay,
    mentions: () => page.layer,
    relatedNames: () => ({}),
    articleLanguage: () => "en",
    isPinned: () => pin.isPinned,
  });
  const mentionOf = (id: string, index = 0): PageMention =>
    page.layer.mentions.find((each) => each.term.id === id && each.index === index)!;
  const marked = (): string[] =>
    [...(page.window.CSS.highlights.get("termlight-active") ?? [])].map((range) => range.toString());
  return { layout, page, overlay, told, pin, display, mentionOf, marked };
}
