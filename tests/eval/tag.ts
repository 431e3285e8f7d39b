import { Readable } from "node:stream";
import { openBundledGlossary } from "@/lib/glossary/bundled-glossary";
import { runCommand } from "../commands/run-command";
import { readTagTask, type TagTask } from "./tag-arguments";
import { tagOutput } from "./tag-output";

const USAGE = `usage: tag [--title T] [--explain] FILE
       tag [--explain] --jsonl FILE

Tags plain UTF-8 text with exactly the code that the extension runs; markup is read as text. FILE may be - for the
standard input. With --jsonl FILE holds one {"title","text"} per line.

Prints one line of JSON per text: {"mentions":[{"start","end","surface","termId","level"}],"articleTerms":[...]}.
Offsets are UTF-16 units of the text as given. "articleTerms" are the abbreviations that the text itself defines and the
glossary does not know: {"id","short","long","start","end","mentions":[{"start","end","surface"}]}, the first offsets
those of "long". With --explain each mention carries its reason and what was weighed for it (cuesFor, cuesAgainst,
titleCuesFor, titleCuesAgainst, phraseAgainst), and "refused" lists every other place where a name stands, with why it is
not tagged; one that stands within a mention of the text's own term has the reason "article-term".`;

/** So many UTF-16 units are written at a time. */
const CHUNK = 65_536;

function* outputOf({ inputs, explained }: TagTask): Generator<string> {
  const glossary = openBundledGlossary();
  let chunk = "";
  for (const input of inputs) {
    for (const piece of tagOutput(input, glossary, explained)) {
      chunk += piece;
      if (chunk.length < CHUNK) continue;
      yield chunk;
      chunk = "";
    }
  }
  if (chunk !== "") yield chunk;
}

await runCommand(USAGE, (args) => {
  Readable.from(outputOf(readTagTask(args, USAGE))).pipe(process.stdout);
});
