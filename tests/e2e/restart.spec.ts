import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startPageServer } from "../browser/page-server";
import { answerFixture } from "./fixture-pages";
import { allowEverySite, expect, launch, test } from "./fixtures";
import { OverlayView } from "./overlay-view";
import { highlightsOn, untilRead } from "./page-session";
import { paintedTexts } from "./painted";
import { selectPassage } from "./select-passage";

// Each test starts its own browser, twice, on one profile.
test.use({ hosts: "none" });

test("a highlight is there again after the browser was restarted", async () => {
  const userDataDir = await mkdtemp(join(tmpdir(), "termlight-restart-"));
  const server = await startPageServer(answerFixture);
  const url = `${server.origin}/article-en.html`;

  const before = await launch({ build: "e2e", userDataDir });
  await allowEverySite(before);
  const first = await before.context.newPage();
  await first.goto(url);
  await untilRead(before, first);
  await selectPassage(first, "#quote", "answers sooner");
  await new OverlayView(first).toolbar.getByRole("button", { name: "Highlight in yellow" }).click();
  await expect.poll(() => highlightsOn(before, first)).toEqual(["answers sooner"]);
  await before.close();

  const after = await launch({ build: "e2e", userDataDir });
  const second = await after.context.newPage();
  await second.goto(url);
  await untilRead(after, second);
  await expect.poll(() => highlightsOn(after, second)).toEqual(["answers sooner"]);
  await expect.poll(() => paintedTexts(second, "termlight-yellow")).toEqual(["answers sooner"]);
  await after.close();

  await server.close();
  await rm(userDataDir, { recursive: true, force: true });
});
