/** The first 32 bits of the fractional parts of the cube roots of the first 64 primes. */
const ROUNDS = fractions(64, Math.cbrt);
/** The same of the square roots of the first eight. */
const START = fractions(8, Math.sqrt);

const BLOCK = 64;
/** So many bytes are made of a text at once. */
const BUFFER = 1 << 16;

/**
 * SHA-256 of a text that comes in pieces; the browser's own wants all of it at once, which a large backup is too long for.
 * FIPS 180-4, https://doi.org/10.6028/NIST.FIPS.180-4.
 */
export class Sha256 {
  readonly #state = START.slice();
  readonly #words = new Int32Array(64);
  readonly #bytes = new Uint8Array(BUFFER);
  readonly #encoder = new TextEncoder();
  /** How many bytes wait in the buffer, and how many came before them. */
  #filled = 0;
  #before = 0;

  /** Adds a text, in UTF-8. No character may be cut in two by where it ends. */
  update(text: string): this {
    let rest = text;
    while (rest !== "") {
      // A character has three bytes at most, or four for two units.
      const { read, written } = this.#encoder.encodeInto(rest, this.#bytes.subarray(this.#filled));
      this.#filled += written;
      rest = rest.slice(read);
      if (rest !== "" || this.#filled > BUFFER - BLOCK) this.#take();
    }
    return this;
  }

  /** The sum of all texts, 64 hexadecimal digits. Nothing can be added afterwards. */
  digest(): string {
    const bits = BigInt(this.#before + this.#filled) * 8n;
    this.#take();
    // A one, noughts, and the length in bits fill the last blocks.
    const end = this.#filled < BLOCK - 8 ? BLOCK : 2 * BLOCK;
    this.#bytes.fill(0, this.#filled, end);
    this.#bytes[this.#filled] = 0x80;
    new DataView(this.#bytes.buffer).setBigUint64(end - 8, bits);
    this.#filled = end;
    this.#take();
    return [...this.#state].map((word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
  }

  /** Works through the whole blocks that are here. */
  #take(): void {
    const whole = this.#filled - (this.#filled % BLOCK);
    for (let at = 0; at < whole; at += BLOCK) this.#block(at);
    this.#bytes.copyWithin(0, whole, this.#filled);
    this.#before += whole;
    this.#filled -= whole;
  }

  /** Section 6.2.2. */
  #block(from: number): void {
    schedule(this.#words, this.#bytes, from);
    compress(this.#state, this.#words);
  }
}

function schedule(words: Int32Array, bytes: Uint8Array, from: number): void {
  for (let t = 0, at = from; t < 16; t += 1, at += 4)
    words[t] = (bytes[at]! << 24) | (bytes[at + 1]! << 16) | (bytes[at + 2]! << 8) | bytes[at + 3]!;
  for (let t = 16; t < 64; t += 1) {
    const x = words[t - 2]!;
    const y = words[t - 15]!;
    const late = turned(x, 17) ^ turned(x, 19) ^ (x >>> 10);
    const early = turned(y, 7) ^ turned(y, 18) ^ (y >>> 3);
    words[t] = (late + words[t - 7]! + early + words[t - 16]!) | 0;
  }
}

function compress(state: Int32Array, words: Int32Array): void {
  let a = state[0]!;
  let b = state[1]!;
  let c = state[2]!;
  let d = state[3]!;
  let e = state[4]!;
  let f = state[5]!;
  let g = state[6]!;
  let h = state[7]!;
  for (let t = 0; t < 64; t += 1) {
    const high = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
    const first = (h + high + ((e & f) ^ (~e & g)) + ROUNDS[t]! + words[t]!) | 0;
    const low = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22);
    const second = (low + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + second) | 0;
  }
  const added = [a, b, c, d, e, f, g, h];
  for (let at = 0; at < 8; at += 1) state[at]! += added[at]!;
}

function turned(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}

function fractions(count: number, root: (prime: number) => number): Int32Array {
  const primes: number[] = [];
  for (let number = 2; primes.length < count; number += 1)
    if (primes.every((prime) => number % prime !== 0)) primes.push(number);
  return Int32Array.from(primes, (prime) => Math.floor((root(prime) % 1) * 2 ** 32) | 0);
}
