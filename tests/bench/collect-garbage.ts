import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

// Node has it behind a flag (https://nodejs.org/api/cli.html#--expose-gc).
setFlagsFromString("--expose-gc");

/** Clears away what nothing refers to, so that a measurement of the heap begins with what is in use. */
export const collectGarbage = runInNewContext("gc") as () => void;
