import { htmlText } from "./html-text";
import { anyText, firstText, isRecord, listOf } from "./json-value";

/** What the bodies of an annotation say. */
export interface WebBodies {
  /** All comments, with an empty line between two; `""` where there is none. */
  note: string;
  tags: string[];
  /** Ids of our terms that it identifies. */
  terms: string[];
}

/** How the ids of our terms begin, see `web-annotation.ts`. */
const TERM = /^tag:termlight\.invalid,2025:term\/(.{1,600})$/;

/** More bodies are no note of a person's. */
const MAX_BODIES = 1_000;

/**
 * Reads the bodies of a Web Annotation by their purpose (https://www.w3.org/TR/annotation-model/#motivation-and-purpose):
 * tagging gives a tag, all else is part of the note. A body without a purpose has the annotation's motivation.
 */
export function readBodies(annotation: Record<string, unknown>): WebBodies {
  const motivation = firstText(...listOf(annotation.motivation));
  const found: WebBodies = { note: "", tags: [], terms: [] };
  const notes: string[] = [];
  for (const body of [...listOf(annotation.bodyValue), ...listOf(annotation.body)].slice(0, MAX_BODIES)) {
    const purposes = isRecord(body) ? listOf(body.purpose ?? body.role) : [];
    const text = bodyText(body);
    if (text.trim() === "") continue;
    const term = TERM.exec(text)?.[1];
    if (term !== undefined) found.terms.push(decodedTerm(term));
    else if (isTagging(purposes.length > 0 ? purposes : [motivation])) found.tags.push(text);
    else notes.push(text);
  }
  found.note = notes.join("\n\n");
  return found;
}

function decodedTerm(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // Nothing that we wrote.
    return text;
  }
}

function isTagging(purposes: readonly unknown[]): boolean {
  return purposes.some((purpose) => typeof purpose === "string" && /^(oa:)?tagging$/.test(purpose));
}

/** A body's words: of one that is elsewhere, its address; of a choice, the first. */
function bodyText(body: unknown): string {
  if (typeof body === "string") return body;
  if (!isRecord(body)) return "";
  const items = listOf(body.items);
  if (items.length > 0)
    return typeof items[0] === "string" ? items[0] : isRecord(items[0]) ? plain(items[0]) : "";
  return plain(body);
}

function plain(body: Record<string, unknown>): string {
  const source = isRecord(body.source) ? firstText(body.source.id) : firstText(body.source);
  const text = firstText(
    anyText(body.value),
    anyText(body["rdf:value"]),
    anyText(body.chars),
    source,
    body.id,
  );
  return firstText(body.format).startsWith("text/html") ? htmlText(text) : text;
}
