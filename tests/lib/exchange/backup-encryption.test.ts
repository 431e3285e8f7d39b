import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decryptBackup, encryptBackup } from "@/lib/exchange/backup-encryption";
import { type EncryptedBackupFile, encryptedBackupSchema } from "@/lib/exchange/backup-file";
import { SAMPLE_TIME } from "../highlights/sample-highlight";
import { anyBackup } from "./arbitrary-backup";
import { sealBackup } from "./seal-backup";
import { writeBackup } from "./write-backup";

const NOW = { now: SAMPLE_TIME };
const SEALED = { ...NOW, passphrase: "correct horse 电池" };
const DATA = fc.sample(anyBackup, { seed: 2, numRuns: 1 })[0]!;
const WRONG = { name: "WrongPassphrase" };

const parsed = (text: string): EncryptedBackupFile => encryptedBackupSchema.parse(JSON.parse(text));
const sealed = async () => parsed(await writeBackup(DATA, SEALED));
const decrypted = (file: EncryptedBackupFile, passphrase: string) =>
  decryptBackup(
    file,
    [file.ciphertext].flat().map((piece) => new Blob([piece])),
    passphrase,
  );
const opened = async (file: EncryptedBackupFile, passphrase: string) =>
  new Response(await decrypted(file, passphrase)).text();

describe("a backup behind a passphrase", () => {
  it("opens with it, and only with it", async () => {
    const file = await sealed();
    expect(await opened(file, SEALED.passphrase)).toBe(await writeBackup(DATA, NOW));
    await expect(decrypted(file, "correct horse")).rejects.toMatchObject(WRONG);
  });

  it.each([1, 2, 3] as const)("opens as version %i wrote it", async (version) => {
    const text = await writeBackup(DATA, NOW);
    expect(await opened(parsed(sealBackup(text, "pass", version)), "pass")).toBe(text);
  });

  it("opens with the same passphrase in another Unicode form", async () => {
    const file = parsed(await writeBackup(DATA, { ...NOW, passphrase: "caf\u00e9" }));
    expect(await opened(file, "cafe\u0301")).toContain("termlight-backup");
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
    expect(Buffer.from(file.encryption.iv, "base64")).toHaveLength(7);
    expect(Buffer.from(file.encryption.keyDerivation.salt, "base64")).toHaveLength(16);
  });

  it("is sealed anew each time", async () => {
    const [one, two] = [await sealed(), await sealed()];
    expect(one.encryption.iv).not.toBe(two.encryption.iv);
    expect(one.encryption.keyDerivation.salt).not.toBe(two.encryption.keyDerivation.salt);
  });
});

describe("a backup of several pieces behind a passphrase", () => {
  // Noise does not get smaller, so that it takes three pieces.
  const noise = new Blob(Array.from({ length: 300 }, () => crypto.getRandomValues(new Uint8Array(50_000))));
  const whole = encryptBackup(noise, "pass", new Date(0).toISOString()).then((file) => file.text());
  const pieces = async () => (parsed(await whole).ciphertext as string[]).slice();

  it("opens with all of them", async () => {
    const bytes = await new Response(await decrypted(parsed(await whole), "pass")).arrayBuffer();
    expect(await pieces()).toHaveLength(3);
    expect(Buffer.from(bytes).equals(Buffer.from(await noise.arrayBuffer()))).toBe(true);
  });

  const changed = (text: string) => (text.startsWith("A") ? "B" : "A") + text.slice(1);
  it.each<[string, (all: string[]) => string[]]>([
    ["the first is changed", ([one, ...rest]) => [changed(one!), ...rest]],
    ["the last is changed", ([one, two, three]) => [one!, two!, changed(three!)]],
    ["the last is missing", ([one, two]) => [one!, two!]],
    ["one in the middle is missing", ([one, , three]) => [one!, three!]],
    ["two changed places", ([one, two, three]) => [two!, one!, three!]],
    ["one is there twice", ([one, two, three]) => [one!, two!, two!, three!]],
    ["one is no text", ([one, , three]) => [one!, "*", three!]],
    ["all are missing", () => []],
  ])("does not open where %s", async (_, change) => {
    const file = { ...parsed(await whole), ciphertext: change(await pieces()) };
    const reading = decrypted(file, "pass").then((stream) => new Response(stream).arrayBuffer());
    await expect(reading).rejects.toMatchObject(WRONG);
  });
});
