import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createHybridClock, formatStamp, parseStamp } from "@/lib/highlights/hybrid-clock";

const TIME = 1_735_787_045_000;

describe("a stamp", () => {
  it("is read back as it was written, and sorts by time, count and device", () => {
    const reading = fc.record({
      time: fc.integer({ min: 0, max: 2 ** 47 - 1 }),
      count: fc.integer({ min: 0, max: 0xffff }),
      device: fc.stringMatching(/^[0-9a-z]{1,12}$/),
    });
    fc.assert(
      fc.property(reading, reading, (a, b) => {
        const [stampA, stampB] = [formatStamp(a), formatStamp(b)];
        expect(parseStamp(stampA)).toEqual(a);
        const order = a.time - b.time || a.count - b.count || (a.device < b.device ? -1 : 1);
        if (stampA !== stampB) expect(stampA < stampB).toBe(order < 0);
      }),
    );
  });

  it.each([
    "",
    "x",
    "0194253000zz-0000-a",
    "019425300000-0000-",
    "019425300000-0000-A",
    "019425300000-0000-a ",
  ])("is not %j", (text) => {
    expect(parseStamp(text)).toBeNull();
  });
});

describe("a clock", () => {
  it("tells the wall clock's time", () => {
    expect(parseStamp(createHybridClock("a", () => TIME, null).tick())).toEqual({
      time: TIME,
      count: 0,
      device: "a",
    });
  });

  it.each([
    ["stands still", TIME],
    ["goes back", TIME - 60_000],
    ["is broken", Number.NaN],
    ["is before all time", -5],
    ["is beyond all time", 1e300],
  ])("goes on rising while the wall clock %s", (_, later) => {
    let wall = TIME;
    const clock = createHybridClock("a", () => wall, null);
    const first = clock.tick();
    wall = later;
    expect([first, clock.tick(), clock.tick()].map((stamp) => parseStamp(stamp)?.count)).toEqual([0, 1, 2]);
  });

  it("goes to the next millisecond when it has counted to the end", () => {
    const last = formatStamp({ time: TIME, count: 0xffff, device: "a" });
    const stamp = createHybridClock("a", () => TIME, last).tick();
    expect(parseStamp(stamp)).toEqual({ time: TIME + 1, count: 0, device: "a" });
  });

  it("comes after every stamp it has made, seen, or was left at, whatever the wall clock does", () => {
    const event = fc.record({
      wall: fc.integer({ min: 0, max: 50 }),
      remote: fc.option(fc.record({ time: fc.integer({ min: 0, max: 50 }), count: fc.nat({ max: 3 }) })),
      restart: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(event, { maxLength: 30 }), (events) => {
        let wall = 0;
        let clock = createHybridClock("a", () => wall, null);
        let latest = "";
        for (const { wall: time, remote, restart } of events) {
          wall = time;
          if (restart) clock = createHybridClock("a", () => wall, clock.last());
          const seen = remote ? formatStamp({ ...remote, device: "z" }) : "";
          if (remote) clock.receive(seen);
          const stamp = clock.tick();
          expect(stamp > latest && stamp > seen).toBe(true);
          latest = stamp;
        }
      }),
    );
  });

  it.each(["no stamp", formatStamp({ time: 2 ** 47, count: 0, device: "z" })])(
    "does not follow %s",
    (remote) => {
      const clock = createHybridClock("a", () => TIME, null);
      clock.receive(remote);
      expect(clock.last()).toBeNull();
    },
  );
});
