import { type ToastHolder, useToast } from "@/entrypoints/library/use-toast";
import { useSettings } from "@/entrypoints/options/use-settings";
import type { PageDescription } from "@/lib/messages/page-description";
import type { Settings } from "@/lib/settings/settings";
import { type PageActions, pageActions } from "./page-actions";
import { type PageWatch, usePageWatch } from "./use-page-watch";
import { usePrivateWindow } from "./use-private-window";

/** What popup and side panel know of the page that they are about, and what the reader can do there. */
export interface PageInFront extends PageWatch {
  /** What the page says of itself; `null` while no session answers. */
  description: PageDescription | null;
  /** `null` until they are known. */
  settings: Settings | null;
  actions: PageActions;
  toasts: ToastHolder;
  /** Tells the reader what did not work. */
  fail(message: string): void;
  /** Of a private window: whether what is highlighted there is kept. `null` for others. */
  privacy: { keeps: boolean } | null;
}

/** Follows the page in a tab. `null` for no tab at all, `undefined` where it is not known yet. */
export function usePageInFront(tabId: number | null | undefined): PageInFront {
  const watch = usePageWatch(tabId);
  const toasts = useToast();
  const { settings } = useSettings();
  const isPrivate = usePrivateWindow(tabId);
  const keeps = settings?.keepInPrivate === true;
  const fail = (message: string): void => toasts.say({ message, action: null, tone: "error" });
  const description = watch.page.kind === "page" ? watch.page.description : null;
  const actions = pageActions({
    tabId: tabId ?? null,
    description,
    keepsNothing: isPrivate && !keeps,
    lookNow: watch.lookNow,
    say: (message) => toasts.say({ message, action: null, tone: "info" }),
    fail,
  });
  const privacy = isPrivate ? { keeps } : null;
  return { ...watch, description, settings, actions, toasts, fail, privacy };
}
