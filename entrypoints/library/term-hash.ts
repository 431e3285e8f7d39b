import { libraryHash } from "./library-hash";

/** The fragment of the library's address that leads to a term, with its `#`. */
export function termHash(id: string): string {
  return libraryHash({ query: `term:${id}` });
}
