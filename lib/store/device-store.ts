import type { Stamp } from "@/lib/highlights/highlight";
import { createHybridClock } from "@/lib/highlights/hybrid-clock";
import type { StoreContext } from "./context";
import type { DeviceRow } from "./database";

/** How much of a UUID names the device in stamps: its random end. */
const DEVICE_ID_LENGTH = 12;

/**
 * The stamp for a change that is made now. Call it inside the change's transaction: the clock's state is kept with the
 * data, so stamps go on rising whatever happens to the worker and the wall clock.
 */
export async function nextStamp(ctx: StoreContext): Promise<Stamp> {
  const row = await deviceRow(ctx);
  const stamp = createHybridClock(row.id, ctx.now, row.lastStamp).tick();
  await ctx.db.device.put({ ...row, lastStamp: stamp });
  return stamp;
}

/**
 * Takes note of a stamp of another device's: all later ones of this device come after it. Call it inside the transaction
 * that writes what has that stamp.
 */
export async function receiveStamp(ctx: StoreContext, stamp: Stamp): Promise<void> {
  const row = await deviceRow(ctx);
  if (row.lastStamp !== null && stamp <= row.lastStamp) return;
  const clock = createHybridClock(row.id, ctx.now, row.lastStamp);
  clock.receive(stamp);
  await ctx.db.device.put({ ...row, lastStamp: clock.last() });
}

/** This device's name in stamps, chosen when it is first needed, and the last stamp. */
async function deviceRow({ db, newId }: StoreContext): Promise<DeviceRow> {
  const row = await db.device.get("this");
  if (row) return row;
  const id = newId()
    .toLowerCase()
    .replace(/[^0-9a-z]/g, "")
    .slice(-DEVICE_ID_LENGTH);
  const made: DeviceRow = { key: "this", id, lastStamp: null };
  await db.device.put(made);
  return made;
}
