// @vitest-environment jsdom
import { expect, it, onTestFinished } from "vitest";
import { untilShown } from "@/entrypoints/article.content/until-shown";

it("waits for a page that is made ready before it is shown, and for no other", async () => {
  let isShown = false;
  const shown = (): Promise<void> =>
    untilShown(document).then(() => {
      isShown = true;
    });
  await shown();
  expect(isShown).toBe(true);

  isShown = false;
  Object.assign(document, { prerendering: true });
  onTestFinished(() => void Reflect.deleteProperty(document, "prerendering"));
  const waiting = shown();
  await new Promise((resolve) => setTimeout(resolve));
  expect(isShown).toBe(false);
  document.dispatchEvent(new Event("prerenderingchange"));
  await waiting;
  expect(isShown).toBe(true);
});
