/** What {@link watchNavigation} calls back. */
export interface NavigationCalls {
  /** The address may be another one, and no document was loaded. */
  onAddress(): void;
  /** The page is back from the back/forward cache, as it was when it was left. */
  onReturn(): void;
}

/**
 * Calls back when a single-page application changes the address without loading a new document, and when the page
 * comes back from the back/forward cache. Uses the Navigation API where there is one
 * (https://html.spec.whatwg.org/multipage/nav-history-apis.html#navigation-api); `history.pushState` cannot be heard
 * from a content script otherwise, so elsewhere the address wants comparing when the page changes.
 */
export function watchNavigation(window: Window, calls: NavigationCalls, signal: AbortSignal): void {
  const { onAddress, onReturn } = calls;
  const { navigation } = window as Window & { navigation?: EventTarget };
  const listening = { signal };
  navigation?.addEventListener("currententrychange", onAddress, listening);
  window.addEventListener("popstate", onAddress, listening);
  window.addEventListener("hashchange", onAddress, listening);
  window.addEventListener("pageshow", ({ persisted }) => persisted && onReturn(), listening);
}
