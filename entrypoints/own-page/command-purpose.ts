import { type MessageKey, t } from "@/components/translate";
import type { Command } from "./use-commands";

/** What a command does, in the interface's language; the browser's own words may be in another. */
export function commandPurpose({ name, description }: Command): string {
  const key = `command_${name.replace(/^_+/, "").replaceAll("-", "_")}` as MessageKey;
  const words = t(key);
  return words === key ? description : words;
}
