import { type ArticleBody, isArticleBody } from "@/lib/article/article-body";
import { isSameSite } from "@/lib/highlights/same-site";
import type { Handlers } from "@/lib/messages/listen";
import type { BackgroundProtocol } from "@/lib/messages/protocol";
import { BadRequestError } from "@/lib/messages/request-schemas";
import type { TextProtocol } from "@/lib/messages/text-protocol";
import { readSettings } from "@/lib/settings/settings-store";
import { readArticle } from "@/lib/store/article-store";
import { keepText, removeText, restoreText } from "@/lib/store/text-store";
import { database, storeContext } from "../database";
import { fromOwnPages, NotAllowedError } from "../own-pages";
import { takeEarlier } from "../text-inbox";

/** Keeping the texts of articles. Each replies only after the database has committed. */
export const textHandlers: Pick<Handlers<BackgroundProtocol>, keyof TextProtocol> = {
  "text/keep": async ({ pageKey, digest, json, earlier }, sender) => {
    const body = bodyOf(takeEarlier(sender, earlier) + json);
    await refuseStrangers(pageKey, sender);
    const { keepText: wanted } = await readSettings(chrome.storage.local);
    return { kept: wanted && (await keepText(storeContext(), pageKey, body, digest)) };
  },
  "text/remove": fromOwnPages(async ({ pageKey }) => {
    await removeText(storeContext(), pageKey);
    return {};
  }),
  "text/restore": fromOwnPages(async ({ json, ...text }) => {
    await restoreText(storeContext(), { ...text, body: bodyOf(json) });
    return {};
  }),
};

/** A page keeps the text of its own article alone: one that the library has at an address of the page's site. */
async function refuseStrangers(
  pageKey: string,
  { url = "", frameId }: chrome.runtime.MessageSender,
): Promise<void> {
  const article = await readArticle(database(), pageKey);
  const addresses = article ? [article.url, article.pageKey, ...(article.addresses ?? [])] : [];
  const isOwn = addresses.some((address) => isSameSite(hostOf(address), hostOf(url)));
  if (frameId !== 0 || (article && !isOwn)) throw new NotAllowedError("only of the page's own article");
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : "";
}

/** @throws BadRequestError for what is no article. */
function bodyOf(json: string): ArticleBody {
  try {
    const body: unknown = JSON.parse(json);
    if (isArticleBody(body)) return body;
  } catch {
    // Said below, in the same words.
  }
  throw new BadRequestError("text: json: is not an article");
}
