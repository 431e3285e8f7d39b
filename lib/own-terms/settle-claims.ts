/** A term and what it claims, see `claim-key.ts`. */
export interface Claim {
  id: string;
  /** None twice. */
  keys: readonly string[];
}

/** Why a term cannot be as it is wanted. */
export interface Obstacle<Holder extends Claim> {
  /** What has the name already. */
  holder: Holder;
  /** The name's key; `null` where both are wanted for one term. */
  key: string | null;
}

/**
 * Which of the terms that are wanted cannot be had, so that no name is left to two. A wanted term stands for the held one
 * with its id, whose names are free then; where it is refused, that one stays as it is, and with it its names. Among wanted
 * ones the first wins. Takes time in proportion to the number of keys.
 */
export function settleClaims<Wanted extends Claim, Held extends Claim>(
  wanted: readonly Wanted[],
  held: readonly Held[],
): Map<Wanted, Obstacle<Wanted | Held>> {
  const settlement = new Settlement<Wanted, Held>(wanted, held);
  // A refusal never is taken back in the first round, or two terms could wait for each other for ever.
  for (const claim of wanted) {
    const obstacle = settlement.obstacle(claim);
    if (obstacle) settlement.refuse(claim, obstacle);
    else settlement.grant(claim);
  }
  const obstacles = new Map<Wanted, Obstacle<Wanted | Held>>();
  for (const claim of wanted) {
    const first = settlement.refused.get(claim);
    if (!first) continue;
    // What stood in its way may have been refused since.
    const obstacle = settlement.stands(first) ? first : settlement.obstacle(claim);
    if (obstacle) obstacles.set(claim, obstacle);
    else settlement.grant(claim);
  }
  return obstacles;
}

/** Who has which name while claims are held against each other. */
class Settlement<Wanted extends Claim, Held extends Claim> {
  /** Each with the obstacle that it met first. */
  readonly refused = new Map<Wanted, Obstacle<Wanted | Held>>();
  readonly #held: ReadonlyMap<string, Held>;
  readonly #granted = new Map<string, Wanted>();
  readonly #owners = new Map<string, Wanted | Held>();

  /** Held terms of which another state is wanted are taken to get it, until that is refused. */
  constructor(wanted: readonly Wanted[], held: readonly Held[]) {
    this.#held = new Map(held.map((term) => [term.id, term]));
    const about = new Set(wanted.map(({ id }) => id));
    for (const term of held) if (!about.has(term.id)) this.#own(term);
  }

  obstacle(claim: Wanted): Obstacle<Wanted | Held> | null {
    const earlier = this.#granted.get(claim.id);
    if (earlier) return { holder: earlier, key: null };
    const before = this.#held.get(claim.id);
    for (const key of claim.keys) {
      const holder = this.#owners.get(key);
      if (holder && holder !== before) return { holder, key };
    }
    return null;
  }

  grant(claim: Wanted): void {
    const before = this.#held.get(claim.id);
    if (before) this.#disown(before);
    this.#granted.set(claim.id, claim);
    this.#own(claim);
  }

  /** Whether an obstacle is one still. */
  stands({ holder, key }: Obstacle<Wanted | Held>): boolean {
    return (key === null ? this.#granted.get(holder.id) : this.#owners.get(key)) === holder;
  }

  /** Refuses a claim, and those that were granted a name of the term that stays because of it, and so on. */
  refuse(first: Wanted, obstacle: Obstacle<Wanted | Held>): void {
    const fallen = new Map([[first, obstacle]]);
    for (const [claim, reason] of fallen) {
      this.refused.set(claim, reason);
      if (this.#granted.get(claim.id) === claim) {
        this.#granted.delete(claim.id);
        this.#disown(claim);
      }
      const stays = this.#granted.has(claim.id) ? undefined : this.#held.get(claim.id);
      for (const key of stays?.keys ?? []) {
        const owner = this.#grantedOwner(key);
        if (stays && owner && !fallen.has(owner)) fallen.set(owner, { holder: stays, key });
      }
      if (stays) this.#own(stays);
    }
  }

  /** The wanted term that was granted a name. */
  #grantedOwner(key: string): Wanted | undefined {
    const owner = this.#owners.get(key);
    const granted = owner && this.#granted.get(owner.id);
    return granted === owner ? granted : undefined;
  }

  #own(term: Wanted | Held): void {
    for (const key of term.keys) this.#owners.set(key, term);
  }

  #disown(term: Wanted | Held): void {
    for (const key of term.keys) if (this.#owners.get(key) === term) this.#owners.delete(key);
  }
}
