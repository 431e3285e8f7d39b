import { webcrypto } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { backupFileName, writeBackup } from "@/lib/exchange/backup";
import { decryptBackup } from "@/lib/exchange/backup-encryption";
import {
  type BackupData,
  backupDataSchema,
  encryptedBackupSchema,
  type PlainBackupFile,
  plainBackupSchema,
} from "@/lib/exchange/backup-file";
import { backupChecksum } from "@/lib/exchange/backup-sums";
import { SAMPLE_TIME } from "../highlights/sample-highlight";
import { anyBackup } from "./arbitrary-backup";
import { sealBackup } from "./seal-backup";

const NOW = { now: SAMPLE_TIME };
const SEALED = { ...NOW, passphrase: "correct horse 电池" };

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

  it("has a checksum that laying it out anew keeps and any other change does not", async () => {
    await fc.assert(
      fc.asyncProperty(anyBackup, async (data) => {
        const file = await plain(data);
        const again = JSON.parse(JSON.stringify(file, null, 4)) as PlainBackupFile;
        expect(await backupChecksum(again.data)).toBe(file.checksum.value);
        again.data.settings.basicTerms = !again.data.settings.basicTerms;
        expect(await backupChecksum(again.data)).not.toBe(file.checksum.value);
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

describe("a backup behind a passphrase", () => {
  const data = fc.sample(anyBackup, { seed: 2, numRuns: 1 })[0]!;
  const sealed = async () => encryptedBackupSchema.parse(JSON.parse(await writeBackup(data, SEALED)));

  const opened = async (...locked: Parameters<typeof decryptBackup>) =>
    new Response(await decryptBackup(...locked)).text();

  it("opens with it, and only with it", async () => {
    const file = await sealed();
    expect(await opened(file, SEALED.passphrase)).toBe(await writeBackup(data, NOW));
    await expect(decryptBackup(file, "correct horse")).rejects.toMatchObject({ name: "WrongPassphrase" });
  });

  it.each([1, 2])("opens as version %i wrote it", async (version) => {
    const text = await writeBackup(data, NOW);
    const file = encryptedBackupSchema.parse(JSON.parse(await sealBackup(text, "pass", version)));
    expect(await opened(file, "pass")).toBe(text);
  });

  it("opens with the same passphrase in another Unicode form", async () => {
    const file = encryptedBackupSchema.parse(
      JSON.parse(await writeBackup(data, { ...NOW, passphrase: "caf\u00e9" })),
    );
    expect(await opened(file, "cafe\u0301")).toContain("termlight-backup");
  });

  it("does not open when a letter of it was changed", async () => {
    const file = await sealed();
    const first = file.ciphertext.startsWith("A") ? "B" : "A";
    const changed = { ...file, ciphertext: first + file.ciphertext.slice(1) };
    await expect(decryptBackup(changed, SEALED.passphrase)).rejects.toMatchObject({
      name: "WrongPassphrase",
    });
  });

  it("says nothing of what is in it, and how it was sealed", async () => {
    const file = await sealed();
    expect(Object.keys(file).sort()).toEqual([
      "ciphertext",
      "compression",
      "createdAt",
      "encryption",
      "format",
      "version",
    ]);
    expect(file.encryption).toMatchObject({
      cipher: "AES-GCM",
      keyDerivation: { name: "PBKDF2", hash: "SHA-256", iterations: 600_000 },
    });
    expect(Buffer.from(file.encryption.iv, "base64")).toHaveLength(12);
    expect(Buffer.from(file.encryption.keyDerivation.salt, "base64")).toHaveLength(16);
  });

  it("is sealed anew each time", async () => {
    const [one, two] = [await sealed(), await sealed()];
    expect(one.encryption.iv).not.toBe(two.encryption.iv);
    expect(one.encryption.keyDerivation.salt).not.toBe(two.encryption.keyDerivation.salt);
  });
});
