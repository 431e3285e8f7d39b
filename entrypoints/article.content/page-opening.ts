import type { PageOpening } from "@/lib/messages/protocol";

/** What a page goes by until the background has answered. */
export const UNANSWERED: PageOpening = {
  enabled: true,
  forced: false,
  lastColor: "yellow",
  density: "section",
  handoverKey: "",
  highlights: [],
};
