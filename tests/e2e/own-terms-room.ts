import type { Page } from "@playwright/test";
import type { OwnTermDraft } from "../../lib/own-terms/own-term";
import { askBackground } from "./ask-background";

/** The controls of the options' "Your terms". */
export function termsOf(options: Page) {
  const field = (name: string) => options.getByRole("textbox", { name });
  const button = (name: string) => options.getByRole("button", { name, exact: true });
  return {
    name: field("Name"),
    aliases: field("Other ways to write it"),
    definition: field("What it means"),
    editors: options.locator("form.tl-own-editor"),
    edit: (name: string) => button(`Edit “${name}”`),
    tab: (name: string) => options.getByRole("tab", { name }),
    button,
  };
}

/** As another tab saves a term of that name. */
export function store(options: Page, name: string, more: Partial<OwnTermDraft> = {}) {
  const term = { name, aliases: [], definition: `What ${name} is.`, language: "en" as const, ...more };
  return askBackground(options, "own-term/save", { term });
}
