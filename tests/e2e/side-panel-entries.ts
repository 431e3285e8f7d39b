import type { Locator, Page } from "@playwright/test";

/** The entries of the panel's list. */
export function entriesOf(panel: Page): Locator {
  return panel.getByRole("tabpanel").locator(".tl-entries > li");
}

/** The button of an entry, by the beginning of what it is called. */
export function entryOf(panel: Page, name: string): Locator {
  return panel.getByRole("tabpanel").locator("[data-entry]").filter({ hasText: name });
}
