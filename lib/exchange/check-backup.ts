import { BACKUP_VERSION, type BackupCounts, plainBackupSchema } from "./backup-file";
import { backupChecksum } from "./backup-sums";
import type { ImportFault } from "./import-reading";
import { fieldPath } from "./issue-fault";
import type { JsonDocument, JsonRecord } from "./json-records";
import { isRecord } from "./json-value";

const LISTS = [
  "articles",
  "highlights",
  "tombstones",
  "ownTerms",
  "mutes",
  "texts",
  "encounters",
] as const satisfies (keyof BackupCounts)[];

/**
 * What is wrong with a plain backup around its rows: its header, a checksum or counts that are not those of the data. `null`
 * where it is whole. A backup of a newer version is not read.
 */
export async function backupFault({ rest, lists }: JsonDocument): Promise<ImportFault | null> {
  if (isRecord(rest) && typeof rest.version === "number" && rest.version > BACKUP_VERSION)
    return fileFault("newer", "version", String(rest.version));
  const head = plainBackupSchema.safeParse(rest);
  if (!head.success) return fileFault("unknown-format", fieldPath(head.error.issues[0]?.path ?? []));
  const { counts, checksum, data } = head.data;
  const broken = LISTS.find((list) => lists.get(`data/${list}`)?.some(({ fault }) => fault !== null));
  if (broken) return fileFault("checksum", `data.${broken}`);
  const wrong = LISTS.find((list) => (counts[list] ?? 0) !== (lists.get(`data/${list}`)?.length ?? 0));
  if (wrong) return fileFault("counts", `counts.${wrong}`);
  return (await sumOf(data, lists)) === checksum.value ? null : fileFault("checksum", "checksum");
}

/** Of the data as it was before its lists were taken apart. Data that cannot be written again has none. */
async function sumOf(
  data: unknown,
  lists: ReadonlyMap<string, readonly JsonRecord[]>,
): Promise<string | null> {
  if (!isRecord(data)) return null;
  const whole = Object.entries(data).map(([key, value]) => {
    const records = lists.get(`data/${key}`);
    return [key, records ? records.map((record) => record.value) : value] as const;
  });
  try {
    return await backupChecksum(Object.fromEntries(whole));
  } catch {
    // Nested too deep, or too long for one text: nothing that Termlight wrote.
    return null;
  }
}

function fileFault(rule: ImportFault["rule"], field: string, detail = ""): ImportFault {
  return { line: null, field, rule, detail, drops: "file" };
}
