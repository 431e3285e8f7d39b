import { hostOf } from "@/components/article-source";
import { countText } from "@/components/count-text";
import { t } from "@/components/translate";
import type { PageState } from "./page-watch";
import { whyUnsupported } from "./why-unsupported";

/** What the page is called at the popup's head: its host, or what stands for it where there is none. */
export function pageName(page: PageState, url: string | undefined): string {
  // An extension's host is a row of letters that tells nobody anything.
  if (whyUnsupported(url, null) === "extension_page") return t("popup_this_page");
  const host = page.kind === "page" ? page.description.host : hostOf(url ?? "");
  if (host !== "") return host;
  return url?.startsWith("file:") ? t("popup_local_file") : t("popup_this_page");
}

/** How it stands with the page, in a few words. `""` where the panel says it all. */
export function pageStatus(page: PageState): string {
  if (page.kind === "looking") return t("popup_looking");
  if (page.kind === "loading") return t("popup_still_loading");
  if (page.kind !== "page") return "";
  const { status, terms, highlights } = page.description;
  const kept = countText("library_highlights", highlights.length);
  switch (status) {
    case "reading":
      return t("popup_reading");
    case "off":
      return t("popup_off");
    case "failed":
      return t("popup_failed_title");
    case "no-article":
      return highlights.length > 0 ? t("popup_status", t("popup_no_article"), kept) : t("popup_no_article");
    case "article":
      return t("popup_status", countText("popup_terms", terms.length), kept);
  }
}
