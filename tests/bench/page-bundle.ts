import { join } from "node:path";
import { build } from "vite";
import { bundledTablePlugin } from "@/lib/glossary/bundled-table-plugin";

const ROOT = join(import.meta.dirname, "../..");

/** The name under which a page finds the exports of what {@link bundleForPage} made. */
export const BUNDLE_NAME = "termlightBench";

/**
 * One script with a module and all that it imports, to be put into a page.
 *
 * @param name the module's file name without its ending.
 * @param folder where it is, the benchmarks' own without it.
 */
export async function bundleForPage(
  name: string,
  folder = join(import.meta.dirname, "in-page"),
): Promise<string> {
  const built = await build({
    root: ROOT,
    configFile: false,
    logLevel: "error",
    plugins: [bundledTablePlugin()],
    resolve: { alias: { "@": ROOT } },
    define: { "process.env.NODE_ENV": JSON.stringify("production") },
    build: {
      write: false,
      target: "chrome116",
      lib: {
        entry: join(folder, `${name}.ts`),
        formats: ["iife"],
        name: BUNDLE_NAME,
      },
    },
  });
  const [result] = Array.isArray(built) ? built : [built];
  const chunk = result && "output" in result ? result.output[0] : undefined;
  if (chunk === undefined) throw new Error(`${name} could not be bundled`);
  return chunk.code;
}
