import type { Frame, Locator, Page } from "@playwright/test";

/** Termlight's interface in a page, found as a reader finds it: by role and name. Needs the e2e build. */
export class OverlayView {
  /** Our one host element. */
  readonly host: Locator;

  constructor(page: Page | Frame) {
    this.host = page.locator("termlight-overlay");
  }

  /** The card of a term, by its name in the interface's language. */
  card(name: string | RegExp): Locator {
    return this.host.getByRole("dialog", { name });
  }

  /** Whatever card or editor is open. */
  get anyDialog(): Locator {
    return this.host.getByRole("dialog");
  }

  get toolbar(): Locator {
    return this.host.getByRole("toolbar");
  }

  /** The editor of a highlight. */
  get editor(): Locator {
    return this.host.getByRole("dialog", { name: "Highlight", exact: true });
  }

  get note(): Locator {
    return this.editor.getByRole("textbox", { name: "Note" });
  }

  /** A button anywhere in the interface. */
  button(name: string | RegExp): Locator {
    return this.host.getByRole("button", { name });
  }
}
