/**
 * Calls back when a single-page application changes the address without loading a new document, and when the page
 * comes back from the back/forward cache. Uses the Navigation API where there is one
 * (https://html.spec.whatwg.org/multipage/nav-history-apis.html#navigation-api); `history.pushState` cannot be heard
 * from a content script otherwise, so elsewhere the address is compared when the page changes (`check`).
 *
 * @returns `check`, to be called when the page's content changed.
 */
export function watchNavigation(
  window: Window,
  onNavigate: (url: string) => void,
  signal: AbortSignal,
): () => void {
  let url = window.location.href;
  const check = (): void => {
    if (window.location.href === url) return;
    url = window.location.href;
    onNavigate(url);
  };
  const { navigation } = window as Window & { navigation?: EventTarget };
  navigation?.addEventListener("currententrychange", check, { signal });
  window.addEventListener("popstate", check, { signal });
  window.addEventListener("hashchange", check, { signal });
  window.addEventListener("pageshow", (event) => event.persisted && onNavigate(url), { signal });
  return check;
}
