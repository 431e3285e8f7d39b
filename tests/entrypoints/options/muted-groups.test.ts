import { expect, it } from "vitest";
import { mutedGroups } from "@/entrypoints/options/muted-groups";

const mute = (termId: string, pageKey: string | null, title = "") => ({ termId, pageKey, title });

it("mutes stand by where they hold: everywhere first, then by article, the last muted first", () => {
  const groups = mutedGroups([
    mute("nsa", "b", "B"),
    mute("mcp", null),
    mute("moba", "a", "A"),
    mute("rag", "b", "B"),
  ]);
  expect(
    groups.map(({ pageKey, title, mutes }) => [pageKey, title, mutes.map(({ termId }) => termId)]),
  ).toEqual([
    [null, "", ["mcp"]],
    ["b", "B", ["nsa", "rag"]],
    ["a", "A", ["moba"]],
  ]);
});
