import type { Mute } from "@/lib/store/mute-store";

/** The mutes of one article, or those that hold everywhere. */
export interface MutedGroup<M extends Mute> {
  /** `null`: everywhere. */
  pageKey: string | null;
  /** `""` where the article had none. */
  title: string;
  mutes: M[];
}

/** Mutes by where they hold: everywhere first, then article by article in the order of the list. */
export function mutedGroups<M extends Mute>(mutes: readonly M[]): MutedGroup<M>[] {
  const groups = new Map<string | null, MutedGroup<M>>();
  for (const mute of [...mutes].sort((a, b) => Number(a.pageKey !== null) - Number(b.pageKey !== null))) {
    const group = groups.get(mute.pageKey) ?? { pageKey: mute.pageKey, title: mute.title, mutes: [] };
    groups.set(mute.pageKey, group);
    group.mutes.push(mute);
  }
  return [...groups.values()];
}
