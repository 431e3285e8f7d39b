import { vi } from "vitest";
import type { Term } from "@/lib/glossary/term";
import type { Envelope } from "@/lib/messages/send";

/** A background that knows some terms, answers when it is let, and keeps in mind what it was asked. */
export class BackgroundOfTerms {
  readonly asked: Envelope[] = [];
  #waiting: (() => void)[] = [];

  constructor(terms: readonly Term[]) {
    const sendMessage = async (envelope: Envelope): Promise<unknown> => {
      this.asked.push(envelope);
      await new Promise<void>((go) => this.#waiting.push(go));
      const { id } = envelope.request as { id?: string };
      const term = terms.find((each) => each.id === id) ?? null;
      const relatedNames = Object.fromEntries(terms.map((each) => [each.id, each.name]));
      return { ok: true, reply: { term, relatedNames } };
    };
    vi.stubGlobal("chrome", { runtime: { id: "termlight", sendMessage } });
  }

  /** Lets it answer all that it was asked, and what waits for that go on. */
  async answers(): Promise<void> {
    for (const go of this.#waiting.splice(0)) go();
    await new Promise((resolve) => setTimeout(resolve));
  }
}
