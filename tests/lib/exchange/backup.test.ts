import { webcrypto } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { backupFileName } from "@/lib/exchange/backup";
import {
  type BackupData,
  backupDataSchema,
  type PlainBackupFile,
  plainBackupSchema,
} from "@/lib/exchange/backup-file";
import { SAMPLE_TIME } from "../highlights/sample-highlight";
import { anyBackup } from "./arbitrary-backup";
import { readBytes, utf8 } from "./read-bytes";
import { writeBackup } from "./write-backup";

const NOW = { now: SAMPLE_TIME };

async function plain(data: BackupData): Promise<PlainBackupFile> {
  return JSON.parse(await writeBackup(data, NOW)) as PlainBackupFile;
}

describe("a backup", () => {
  it("gives back what went in, for any library", async () => {
    await fc.assert(
      fc.asyncProperty(anyBackup, async (data) => {
        const file = plainBackupSchema.parse(await plain(data));
        expect(backupDataSchema.parse(file.data)).toEqual(data);
      }),
    );
  });

  it("counts its rows", async () => {
    await fc.assert(
      fc.asyncProperty(anyBackup, async (data) => {
        const { counts } = await plain(data);
        for (const [name, count] of Object.entries(counts)) {
          expect(count).toBe(data[name as keyof typeof counts]?.length);
        }
      }),
      { numRuns: 20 },
    );
  });

  it("is read where it was laid out anew, and not where anything else was changed", async () => {
    const faultsOf = async (file: PlainBackupFile) =>
      (await readBytes(utf8(JSON.stringify(file, null, 4)))).faults.map(({ rule, field }) => [rule, field]);
    await fc.assert(
      fc.asyncProperty(anyBackup, async (data) => {
        const file = await plain(data);
        expect(await faultsOf(file)).not.toContainEqual(["checksum", "checksum"]);
        file.data.settings.basicTerms = !file.data.settings.basicTerms;
        expect(await faultsOf(file)).toEqual([["checksum", "checksum"]]);
      }),
      { numRuns: 20 },
    );
  });

  it("has the SHA-256 of its data as it stands in the file", async () => {
    const data = fc.sample(anyBackup, { seed: 1, numRuns: 1 })[0]!;
    const text = await writeBackup(data, NOW);
    const json = text.slice(text.indexOf('"data":') + '"data":'.length, -2);
    const digest = await webcrypto.subtle.digest("SHA-256", Buffer.from(json));
    expect((JSON.parse(text) as PlainBackupFile).checksum.value).toBe(Buffer.from(digest).toString("hex"));
  });

  it("is named by its day", () => {
    expect(backupFileName(SAMPLE_TIME)).toBe("termlight-backup-2025-01-02.json");
  });
});
