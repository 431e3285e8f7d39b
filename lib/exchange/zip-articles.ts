import { strToU8, Zip, ZipDeflate } from "fflate";
import type { ExportedLibrary, ExportFormat, ExportOptions } from "./export-format";
import { fileName } from "./file-name";

/** A date that the ZIP format can hold: it begins with 1980 and has no time zone. */
const FIRST_DATE = Date.UTC(1980, 0, 2);
const LAST_DATE = Date.UTC(2099, 11, 30);

/**
 * A ZIP archive, in pieces, with a file of its own for each article, written in a format and named after the article.
 * Names are unique also where case and Unicode form do not count.
 */
export function* zipArticles(
  format: ExportFormat,
  library: ExportedLibrary,
  options: ExportOptions,
): Iterable<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let failure: Error | null = null;
  const zip = new Zip((error, data) => {
    if (error) failure = error;
    else pieces.push(data as Uint8Array<ArrayBuffer>);
  });
  const names = new FileNames();
  for (const item of library.articles) {
    const file = new ZipDeflate(names.next(item.article.title, format.extension), { level: 6 });
    file.mtime = Math.min(LAST_DATE, Math.max(FIRST_DATE, item.article.updatedAt));
    zip.add(file);
    const text = [...format.write({ articles: [item], terms: library.terms }, options)].join("");
    file.push(strToU8(text.toWellFormed()), true);
    yield* pieces.splice(0);
    if (failure) throw failure;
  }
  zip.end();
  yield* pieces.splice(0);
}

/** Gives out file names, none twice. */
class FileNames {
  #taken = new Set<string>();
  /** How many times each name was asked for. */
  #asked = new Map<string, number>();

  next(title: string, extension: string): string {
    const key = comparable(fileName(title, extension));
    for (let count = (this.#asked.get(key) ?? 0) + 1; ; count++) {
      const name = fileName(title, extension, undefined, count === 1 ? "" : ` (${count})`);
      if (this.#taken.has(comparable(name))) continue;
      this.#taken.add(comparable(name));
      this.#asked.set(key, count);
      return name;
    }
  }
}

function comparable(name: string): string {
  return name.normalize("NFKC").toLowerCase().toUpperCase();
}
