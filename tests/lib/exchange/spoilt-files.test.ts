import { expect, it } from "vitest";
import { pick, seededRandom } from "../../bench/seeded-random";
import { checkFile } from "../../fuzz/check-file";
import { MUTATIONS } from "../../fuzz/mutate";
import { validFiles } from "../../fuzz/valid-files";

/** A small part of `npm run test:fuzz`. */
const EACH = 12;

it("every valid file is read whole", async () => {
  const partly = new Set([
    "web-annotation-page.json",
    "hypothesis-export.json",
    "obsidian-export.json",
    "obsidian-storage.json",
    "readwise-template.csv",
  ]);
  for (const { name, bytes } of await validFiles()) {
    const { outcome, reading } = await checkFile(bytes, 1_000);
    expect([name, outcome]).toEqual([name, partly.has(name) ? "partly read" : "read"]);
    expect(reading?.highlights.length).toBeGreaterThan(0);
  }
});

it.each(Object.keys(MUTATIONS))("no file that was spoilt by “%s” makes a reader throw", async (name) => {
  const valid = await validFiles();
  const random = seededRandom(7);
  for (let count = 0; count < EACH; count += 1) {
    const { bytes } = pick(random, valid);
    const spoilt = MUTATIONS[name]!(
      bytes,
      random,
      valid.map((file) => file.bytes),
    );
    await expect(checkFile(spoilt, 10_000)).resolves.toBeTruthy();
  }
});
