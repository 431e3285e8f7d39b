import type { Speech } from "@/lib/settings/speech";

/** As long as nothing else is said: in the browser's language. */
const BROWSERS: Speech = { language: "browser", texts: null, definitions: "interface", colorNames: {} };

/** Where a page's scripts leave it: each has a copy of this module, and all of them speak alike. */
interface SpeakingWorld {
  termlightSpeech?: Speech;
}

/** How Termlight speaks to the reader now. What is shown follows when it is next drawn. */
export function speech(): Speech {
  return (globalThis as SpeakingWorld).termlightSpeech ?? BROWSERS;
}

/** Speaks so from now on. */
export function speak(as: Speech): void {
  (globalThis as SpeakingWorld).termlightSpeech = as;
}
