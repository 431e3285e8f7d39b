import type { Stamp } from "./highlight";

/**
 * A hybrid logical clock: Kulkarni, Demirbas, Madappa, Avva, Leone, "Logical Physical Clocks" (2014),
 * https://cse.buffalo.edu/tech-reports/2014-04.pdf. A stamp is later than every stamp its device had made or seen,
 * whatever the wall clock does, and stays close to the wall clock's time otherwise.
 *
 * Written as `<time>-<count>-<device>`: ms since the epoch as 12 hex digits, the count as 4, then the device's name.
 * So stamps sort as strings, and no two devices ever make the same one.
 */
export interface ClockReading {
  /** Ms since the epoch; the wall clock's time, or the latest time seen if the wall clock is behind it. */
  time: number;
  /** Tells stamps of the same `time` apart. */
  count: number;
  device: string;
}

const COUNT_LIMIT = 0x1_0000;
/** The year 6429. Later times are not followed, so that a clock never runs out of digits. */
const TIME_LIMIT = 2 ** 47;
const STAMP = /^([0-9a-f]{12})-([0-9a-f]{4})-([0-9a-z]{1,64})$/;

/** The stamp for a reading. */
export function formatStamp({ time, count, device }: ClockReading): Stamp {
  return `${time.toString(16).padStart(12, "0")}-${count.toString(16).padStart(4, "0")}-${device}`;
}

/** The reading behind a stamp; `null` for any string that no clock writes. */
export function parseStamp(stamp: string): ClockReading | null {
  const [, time, count, device] = STAMP.exec(stamp) ?? [];
  if (time === undefined || count === undefined || device === undefined) return null;
  return { time: Number.parseInt(time, 16), count: Number.parseInt(count, 16), device };
}

/** One device's clock. */
export interface HybridClock {
  /** A stamp for a change made here, later than all before it. */
  tick(): Stamp;
  /** Takes note of another device's stamp: all later ticks come after it. No stamp, or one from past 6429, is ignored. */
  receive(remote: Stamp): void;
  /** The latest stamp made or seen, in this device's name; `null` before the first. Keep it to go on from. */
  last(): Stamp | null;
}

/**
 * A clock that goes on from where it was left.
 *
 * @param device this device's name in stamps: lower-case letters and digits.
 * @param now the wall clock, ms since the epoch.
 * @param last what {@link HybridClock.last} said when the clock was last used.
 */
export function createHybridClock(device: string, now: () => number, last: Stamp | null): HybridClock {
  let { time, count } = parseStamp(last ?? "") ?? { time: -1, count: 0 };

  /** Moves on to the greatest of the wall clock, the own time and `seen`, counting up where time stands still. */
  const advance = (seenTime: number, seenCount: number): void => {
    const wall = wallTime(now());
    const latest = Math.max(wall, time, seenTime);
    if (latest > time && latest > seenTime) count = 0;
    else if (latest === time && latest === seenTime) count = Math.max(count, seenCount) + 1;
    else if (latest === time) count += 1;
    else count = seenCount + 1;
    time = latest;
    if (count < COUNT_LIMIT) return;
    time += 1;
    count = 0;
  };

  return {
    tick() {
      advance(-1, 0);
      return formatStamp({ time, count, device });
    },
    receive(remote) {
      const reading = parseStamp(remote);
      if (reading && reading.time < TIME_LIMIT) advance(reading.time, reading.count);
    },
    last: () => (time < 0 ? null : formatStamp({ time, count, device })),
  };
}

/** A wall clock can stand wrong; what is no possible time counts as 0, and the stamps go on from the last one. */
function wallTime(now: number): number {
  return now > 0 && now < TIME_LIMIT ? Math.floor(now) : 0;
}
