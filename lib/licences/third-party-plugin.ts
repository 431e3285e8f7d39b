import type { Plugin } from "vite";
import { packageFolderOf } from "./third-party-licences";

/**
 * For builds: notes which packages the built files have code of. A build of the extension is many of Vite's, one for each
 * script of pages, so the set is given.
 */
export function thirdPartyPlugin(folders: Set<string>): Plugin {
  return {
    name: "third-party",
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== "chunk") continue;
        for (const [id, { renderedLength }] of Object.entries(file.modules)) {
          const folder = renderedLength > 0 ? packageFolderOf(id) : null;
          if (folder) folders.add(folder);
        }
      }
    },
  };
}
