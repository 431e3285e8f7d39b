import { definitionLanguage } from "@/components/language-tag";
import { t } from "@/components/translate";
import { HighlightDesk } from "@/entrypoints/article.content/highlight-desk";
import { renderOverlay } from "@/entrypoints/article.content/overlay/render-overlay";
import { OwnTermController } from "@/entrypoints/article.content/own-term-controller";
import { parsePageRequest } from "@/entrypoints/article.content/page-requests";
import { startPageSession } from "@/entrypoints/article.content/page-session";
import { showPage } from "@/entrypoints/own-page/show-page";
import { findCandidates } from "@/lib/anchoring/find-candidates";
import { findSpans } from "@/lib/anchoring/find-spans";
import { surroundingsOf } from "@/lib/anchoring/surroundings";
import { extractArticle } from "@/lib/article/extract-article";
import { listenForFollowers } from "@/lib/messages/follow-page";
import { listen } from "@/lib/messages/listen";
import { App } from "./App";
import "@/components/theme.css";
import "@/components/page.css";
import "@/entrypoints/article.content/page.css";
import "./welcome.css";

const demo = document.querySelector<HTMLElement>("#demo")!;

void showPage({ title: () => t("welcome_title"), content: () => <App /> }).then(() => {
  // The reader's language first. Before anything is painted: afterwards the article is left as it is.
  demo.prepend(demo.querySelector(`:scope > [lang|=${definitionLanguage()}]`)!);
  demo.hidden = false;
  // An extension page needs nobody's permission to read itself, and has no content script: the session runs right here.
  const ending = new AbortController();
  const session = startPageSession({
    window: window as Window & typeof globalThis,
    loadExtractor: async () => extractArticle,
    loadInterface: async () => ({ renderOverlay, HighlightDesk, OwnTermController }),
    loadPassageFinder: async () => ({ findSpans, surroundingsOf, findCandidates }),
    ending,
  });
  listen(session.handlers, parsePageRequest);
  listenForFollowers(session.follow, ending.signal);
});
