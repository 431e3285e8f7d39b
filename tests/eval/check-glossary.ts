import { z } from "zod";
import { termSchema } from "@/lib/glossary/schema";
import type { Bilingual, Term } from "@/lib/glossary/term";
import { UsageError } from "../commands/usage-error";
import { glossaryFaults } from "./glossary-faults";
import { parseJson } from "./read-text";

/** A data file: its name, such as `architecture.json`, and what it holds. */
export interface DataFile {
  name: string;
  text: string;
}

/** As much of an entry as can be told, whether or not it follows the schema. */
export interface Draft {
  /** File and id. */
  where: string;
  links: readonly unknown[];
  /** `""` where there is none. */
  definition: Bilingual;
}

/** What the data files of a glossary hold. */
export interface CheckedGlossary {
  /** The terms that follow the schema. */
  terms: Term[];
  /** All entries. */
  drafts: Draft[];
  /** What is wrong, one line each. */
  faults: string[];
}

const noText = z.string().catch("");
const draftSchema = z
  .object({
    links: z.array(z.unknown()).catch([]),
    definition: z.object({ en: noText, zh: noText }).catch({ en: "", zh: "" }),
  })
  .catch({ links: [], definition: { en: "", zh: "" } });

/** The ids that a file gives its terms, of those too that cannot be read. */
const ID = /"id"\s*:\s*"([^"]*)"/g;

/** An entry's id; `""` where it has none. */
function idOf(entry: unknown): string {
  const id = typeof entry === "object" && entry !== null && "id" in entry ? entry.id : undefined;
  return typeof id === "string" ? id : "";
}

function issueLine(where: string, { path, message }: z.core.$ZodIssue): string {
  return `${where}${path.length > 0 ? `, ${path.join(".")}` : ""}: ${message}`;
}

/** Reads a file and holds each of its entries against the schema, and their order against that of ids. */
function readTerms({ name, text }: DataFile): CheckedGlossary {
  let entries: unknown;
  try {
    entries = parseJson(text, name);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return { terms: [], drafts: [], faults: [error.message] };
  }
  if (!Array.isArray(entries)) return { terms: [], drafts: [], faults: [`${name}: not a list of terms`] };
  const terms: Term[] = [];
  const drafts: Draft[] = [];
  const faults: string[] = [];
  entries.forEach((entry: unknown, index) => {
    const id = idOf(entry);
    const where = `${name}, ${id || `term ${index + 1}`}`;
    const before = idOf(entries[index - 1]);
    if (id !== "" && id < before)
      faults.push(`${where}, id: stands behind ${before}, out of the order of ids`);
    drafts.push({ where, ...draftSchema.parse(entry) });
    const parsed = termSchema.safeParse(entry);
    if (!parsed.success) faults.push(...parsed.error.issues.map((issue) => issueLine(where, issue)));
    else if (`${parsed.data.kind}.json` !== name)
      faults.push(`${where}, kind: ${parsed.data.kind} has a file of its own`);
    else terms.push(parsed.data);
  });
  return { terms, drafts, faults };
}

/**
 * Checks the data files of a glossary: first what each term must have and its place in the file, then, of the terms that have it, what leads nowhere,
 * stands twice or says nothing. Each fault names file, term and field; of a file that is no JSON the line.
 */
export function checkGlossary(files: readonly DataFile[]): CheckedGlossary {
  const read = files.map(readTerms);
  const terms = read.flatMap((file) => file.terms);
  const ids = new Set(files.flatMap(({ text }) => [...text.matchAll(ID)].map(([, id]) => id!)));
  const faults = [...read.flatMap((file) => file.faults), ...glossaryFaults(terms, ids)];
  return { terms, drafts: read.flatMap(({ drafts }) => drafts), faults };
}
