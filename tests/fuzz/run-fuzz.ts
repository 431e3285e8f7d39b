import { parseArgs } from "node:util";
import { pick, type Random, seededRandom } from "../bench/seeded-random";
import { wholeNumber } from "../commands/number-option";
import { runCommand } from "../commands/run-command";
import { abortedImport } from "./aborted-import";
import { checkFile, type FuzzOutcome } from "./check-file";
import { MUTATIONS } from "./mutate";
import { validFiles } from "./valid-files";

const USAGE = `usage: test:fuzz [--files N] [--seed S] [--only NUMBER]

Spoils valid files of all formats that are read, 20,000 unless told otherwise, and reads them. None may make a reader
throw, take long or much memory, or bring only part of itself into a library. The same seed gives the same files. A fault
names the file's number, and --only reads that one alone. Ends with exit code 1 where there is a fault.`;

/** What one file may take: ms of the processor, which other programs do not lengthen, and bytes of heap for each of its own, over what all may take. */
const MOST_MS = 5_000;
const HEAP_PER_BYTE = 60;
const HEAP_FOR_ALL = 400_000_000;
/** Every so many files one is imported into a database, and its import broken off. */
const IMPORTED_EVERY = 50;

interface Tally {
  outcomes: Map<string, number>;
  slowest: { file: number; ms: number };
  most: { file: number; heap: number };
  aborted: number;
  faults: string[];
}

/** Which files are spoilt and read. */
interface Task {
  numbers: readonly number[];
  seed: number;
}

function readTask(args: string[]): Task {
  const { values } = parseArgs({
    args,
    options: {
      files: { type: "string", default: "20000" },
      seed: { type: "string", default: "1" },
      only: { type: "string" },
    },
  });
  const files = wholeNumber("--files", values.files, 1);
  const seed = wholeNumber("--seed", values.seed);
  const numbers =
    values.only === undefined
      ? Array.from({ length: files }, (_, at) => at)
      : [wholeNumber("--only", values.only)];
  return { numbers, seed };
}

async function fuzz({ numbers, seed }: Task): Promise<void> {
  const valid = await validFiles();
  const tally: Tally = {
    outcomes: new Map(),
    slowest: { file: 0, ms: 0 },
    most: { file: 0, heap: 0 },
    aborted: 0,
    faults: [],
  };
  const began = performance.now();
  for (const [at, number] of numbers.entries()) {
    await tryFile(number, seed, valid, tally);
    if ((at + 1) % 1_000 === 0)
      console.error(`${at + 1} files; ${tally.faults.length} faults so far: ${tally.faults.join("\n")}`);
  }
  report(tally, numbers.length, performance.now() - began);
}

async function tryFile(
  number: number,
  seed: number,
  valid: Awaited<ReturnType<typeof validFiles>>,
  tally: Tally,
): Promise<void> {
  const random = fileRandom(seed, number);
  const sample = pick(random, valid);
  const others = valid.map(({ bytes }) => bytes);
  let { bytes } = sample;
  const names: string[] = [];
  for (let count = number < valid.length ? 0 : 1 + Math.floor(random() * 3); count > 0; count -= 1) {
    const name = pick(random, Object.keys(MUTATIONS));
    names.push(name);
    bytes = MUTATIONS[name]!(bytes, random, others);
  }
  const what = `file ${number} (${sample.name}, ${names.join(", ") || "as it is"}, ${bytes.length} bytes)`;
  const began = process.cpuUsage();
  const heapBefore = process.memoryUsage().heapUsed;
  try {
    const { outcome, reading } = await checkFile(bytes, 1 + Math.floor(random() * 100_000));
    count(tally.outcomes, outcome);
    noteCost(tally, number, what, bytes.length, cpuMs(began), process.memoryUsage().heapUsed - heapBefore);
    if (reading && number % IMPORTED_EVERY === 0) {
      await abortedImport(reading, random);
      tally.aborted += 1;
    }
  } catch (error) {
    tally.faults.push(
      `${what}: ${error instanceof Error ? (error.stack ?? `${error.name}: ${error.message}`) : String(error)}`,
    );
  }
}

/** Seeds that are near each other give like first numbers, so they are spread, and the first numbers left out. */
function fileRandom(seed: number, number: number): Random {
  const random = seededRandom(Math.imul(number + 1, 0x9e3779b1) ^ Math.imul(seed, 0x85ebca6b));
  for (let count = 0; count < 16; count += 1) random();
  return random;
}

function cpuMs(began: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1000;
}

function noteCost(tally: Tally, file: number, what: string, size: number, ms: number, heap: number): void {
  if (ms > tally.slowest.ms) tally.slowest = { file, ms };
  if (heap > tally.most.heap) tally.most = { file, heap };
  if (ms > MOST_MS) tally.faults.push(`${what}: took ${Math.round(ms)} ms`);
  if (heap > HEAP_FOR_ALL + size * HEAP_PER_BYTE)
    tally.faults.push(`${what}: took ${Math.round(heap / 1e6)} MB`);
}

function report({ outcomes, slowest, most, aborted, faults }: Tally, files: number, ms: number): void {
  const order: FuzzOutcome[] = ["read", "partly read", "refused", "wrong passphrase"];
  const parts = order.map((outcome) => `${outcomes.get(outcome) ?? 0} ${outcome}`);
  console.log(`${files} files in ${Math.round(ms / 1000)} s: ${parts.join(", ")}.`);
  console.log(
    `Slowest: file ${slowest.file}, ${Math.round(slowest.ms)} ms. Most heap: file ${most.file}, ${Math.round(most.heap / 1e6)} MB.`,
  );
  console.log(`Imported and broken off: ${aborted}, none of which left a part of itself.`);
  for (const fault of faults.slice(0, 20)) console.log(`FAULT ${fault}`);
  console.log(`${faults.length} faults.`);
  if (faults.length > 0) process.exitCode = 1;
}

function count(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

await runCommand(USAGE, (args) => fuzz(readTask(args)));
