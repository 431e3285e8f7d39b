import { type ArticleBody, isArticleBody } from "@/lib/article/article-body";
import type { Handlers } from "@/lib/messages/listen";
import type { BackgroundProtocol } from "@/lib/messages/protocol";
import { BadRequestError } from "@/lib/messages/request-schemas";
import { readSettings } from "@/lib/settings/settings-store";
import { keepText, removeText, restoreText } from "@/lib/store/text-store";
import { storeContext } from "../database";
import { takeEarlier } from "../text-inbox";

/** Keeping the texts of articles. Each replies only after the database has committed. */
export const textHandlers = {
  "text/keep": async ({ pageKey, digest, json, earlier }, sender) => {
    const body = bodyOf(takeEarlier(sender, earlier) + json);
    const { keepText: wanted } = await readSettings(chrome.storage.local);
    return { kept: wanted && (await keepText(storeContext(), pageKey, body, digest)) };
  },
  "text/remove": async ({ pageKey }) => {
    await removeText(storeContext(), pageKey);
    return {};
  },
  "text/restore": async ({ json, ...text }) => {
    await restoreText(storeContext(), { ...text, body: bodyOf(json) });
    return {};
  },
} satisfies Partial<Handlers<BackgroundProtocol>>;

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
