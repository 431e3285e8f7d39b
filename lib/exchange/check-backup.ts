import { letThePageRun } from "@/lib/page-text/time-slices";
import { BACKUP_LISTS, BACKUP_VERSION, plainBackupSchema } from "./backup-file";
import type { ImportFault } from "./import-reading";
import { fieldPath } from "./issue-fault";
import type { JsonDocument } from "./json-records";
import { isRecord } from "./json-value";
import type { JsonRecord } from "./open-list";
import { Sha256 } from "./sha-256";
import { TextAside } from "./text-aside";

/** So much is summed up between two turns of others, UTF-16 units. */
const PIECE = 1_000_000;

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
  const broken = BACKUP_LISTS.find((list) => lists.get(`data/${list}`)?.some(({ fault }) => fault !== null));
  if (broken) return fileFault("checksum", `data.${broken}`);
  const wrong = BACKUP_LISTS.find((list) => (counts[list] ?? 0) !== (lists.get(`data/${list}`)?.length ?? 0));
  if (wrong) return fileFault("counts", `counts.${wrong}`);
  return (await sumOf(data, lists)) === checksum.value ? null : fileFault("checksum", "checksum");
}

/** Of the data as it was before its lists were taken apart. Data that cannot be written again has none. */
async function sumOf(
  data: unknown,
  lists: ReadonlyMap<string, readonly JsonRecord[]>,
): Promise<string | null> {
  if (!isRecord(data)) return null;
  const sum = new Sha256();
  let [between, sinceTurn] = ["{", 0];
  const add = async (text: string): Promise<void> => {
    sum.update(text);
    sinceTurn += text.length;
    if (sinceTurn < PIECE) return;
    sinceTurn = 0;
    await letThePageRun();
  };
  try {
    for (const [key, value] of Object.entries(data)) {
      await add(`${between}${JSON.stringify(key)}:`);
      between = ",";
      const records = lists.get(`data/${key}`);
      if (!records) await add(JSON.stringify(value));
      else for await (const text of listTexts(records)) await add(text);
    }
  } catch {
    // Nested too deep: nothing that Termlight wrote.
    return null;
  }
  return sum.update("}").digest();
}

async function* listTexts(records: readonly JsonRecord[]): AsyncGenerator<string> {
  yield "[";
  for (const [at, { value }] of records.entries()) {
    if (at > 0) yield ",";
    yield value instanceof TextAside ? await value.json.text() : JSON.stringify(value);
  }
  yield "]";
}

function fileFault(rule: ImportFault["rule"], field: string, detail = ""): ImportFault {
  return { line: null, field, rule, detail, drops: "file" };
}
