import type { CDPSession, Page } from "@playwright/test";

/** A finger on a page, by the browser's own input: it makes pointer events, scrolls and menus as on a phone. */
export class Finger {
  private constructor(private readonly session: CDPSession) {}

  /** A page that takes touches. */
  static async on(page: Page): Promise<Finger> {
    const session = await page.context().newCDPSession(page);
    await session.send("Emulation.setTouchEmulationEnabled", { enabled: true, maxTouchPoints: 1 });
    return new Finger(session);
  }

  /** CSS px of the viewport. */
  async down(x: number, y: number): Promise<void> {
    await this.session.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [{ x, y }] });
  }

  async move(x: number, y: number): Promise<void> {
    await this.session.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: [{ x, y }] });
  }

  async up(): Promise<void> {
    await this.session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  }

  async tap(x: number, y: number): Promise<void> {
    await this.down(x, y);
    await this.up();
  }
}
