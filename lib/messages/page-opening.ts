import type { Highlight } from "@/lib/highlights/highlight";
import type { TextState } from "@/lib/highlights/kept-text";
import type { Density } from "@/lib/settings/settings";

/** What a page's session needs to begin. */
export interface PageOpening {
  /** False where the reader turned Termlight off for the host. */
  enabled: boolean;
  /** True where the reader said that the page is an article. */
  forced: boolean;
  lastColor: string;
  density: Density;
  /** A secret between this extension's scripts, see `handover.ts`. */
  handoverKey: string;
  /** Keys of the articles that are known at this address; what is kept here is kept under the first. */
  pageKeys: string[];
  highlights: Highlight[];
  text: TextState;
  /** What was kept under keys by which the page may have been known: not shown, unless the page turns out to be theirs. */
  elsewhere: Highlight[];
}
