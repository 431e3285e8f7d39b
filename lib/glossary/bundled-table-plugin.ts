import { join } from "node:path";
import { type Plugin, runnerImport } from "vite";

const ROOT = join(import.meta.dirname, "../..");
const MODULE = join(ROOT, "lib/glossary/bundled-table.ts");

/** For builds: puts what `bundled-table.ts` works out in the place of the module. Fails the build where that fails. */
export function bundledTablePlugin(): Plugin {
  return {
    name: "bundled-table",
    async load(id) {
      if (id !== MODULE) return null;
      const { module, dependencies } = await runnerImport<Record<string, unknown>>(MODULE, {
        configFile: false,
        root: ROOT,
        resolve: { alias: { "@": ROOT } },
      });
      for (const dependency of dependencies) this.addWatchFile(join(ROOT, dependency));
      return Object.entries(module)
        .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
        .join("\n");
    },
  };
}
