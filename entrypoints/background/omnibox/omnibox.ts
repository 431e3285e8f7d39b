import { definitionLanguage } from "@/components/language-tag";
import { t } from "@/components/translate";
import { parseQuery } from "@/lib/search/parse-query";
import { searchLibrary } from "@/lib/store/search-library";
import { libraryHash } from "../../library/library-hash";
import { database } from "../database";
import { chosenSpeech } from "../speech";
import { readerGlossary } from "../tagger";
import { suggest } from "./suggest";
import { parsePlace, type SuggestedPlace } from "./suggested-place";
import { escapeXml } from "./suggestion-line";

/** Firefox shows suggestions as they are; Chrome reads markup in them, and puts what is typed in the place of `%s`. */
const MARKUP = !import.meta.env.FIREFOX;

/** Answers the keyword in the address bar: searches library and glossary while the reader types, and goes there. */
export function listenToOmnibox(): void {
  const { omnibox } = chrome;
  let asked = 0;
  omnibox.onInputStarted.addListener(() => {
    // What is not there yet is waited for by the first key.
    void Promise.all([sayWhatEnterDoes(), warmUp()]).catch(() => undefined);
  });
  omnibox.onInputChanged.addListener((typed, answer) => {
    asked += 1;
    const number = asked;
    void suggestionsFor(typed).then(
      (suggestions) => {
        // A later key has asked for others.
        if (number === asked) answer(suggestions);
      },
      // A library that cannot be read suggests nothing; the library's page says why.
      () => undefined,
    );
  });
  omnibox.onInputEntered.addListener((text, disposition) => void open(text, disposition));
}

async function sayWhatEnterDoes(): Promise<void> {
  await chosenSpeech();
  const description = MARKUP
    ? escapeXml(t("omnibox_search", "%s")).replace("%s", "<match>%s</match>")
    : t("omnibox_search_typed");
  await chrome.omnibox.setDefaultSuggestion({ description });
}

/** Reads what the first key would wait for: glossary and search index. */
async function warmUp(): Promise<void> {
  await Promise.all([readerGlossary(), searchLibrary(database(), parseQuery("a"), { limit: 1 })]);
}

async function suggestionsFor(typed: string): Promise<chrome.omnibox.SuggestResult[]> {
  const [glossary] = await Promise.all([readerGlossary(), chosenSpeech()]);
  return suggest(typed, { glossary, db: database(), language: definitionLanguage(), markup: MARKUP });
}

async function open(text: string, disposition: `${chrome.omnibox.OnInputEnteredDisposition}`): Promise<void> {
  const url = chrome.runtime.getURL(`library.html${await hashOf(parsePlace(text))}`);
  if (disposition === "currentTab") await chrome.tabs.update({ url });
  else await chrome.tabs.create({ url, active: disposition === "newForegroundTab" });
}

async function hashOf(place: SuggestedPlace): Promise<string> {
  if (place.kind === "search") return libraryHash({ query: place.query });
  if (place.kind === "term") return libraryHash({ room: "terms", termId: place.id });
  const highlight = await database().highlights.get(place.id);
  return libraryHash(highlight ? { pageKey: highlight.pageKey, highlightId: highlight.id } : {});
}
