import 'server-only';

/** How many calls of a process may be under way at once. The small ones see to it that a slow receiver holds up itself alone. */
export interface Bounds {
  readonly inAll: number;
  readonly perAccount: number;
  readonly perWebhook: number;
}

export const BOUNDS: Bounds = { inAll: 100, perAccount: 20, perWebhook: 4 };

interface Call {
  readonly id: string;
  readonly accountId: string;
  readonly webhookId: string;
}

/** Counts calls under way and chosen ones against the bounds. */
export class Load {
  readonly #ids = new Set<string>();
  readonly #accounts = new Map<string, number>();
  readonly #webhooks = new Map<string, number>();

  constructor(
    private readonly bounds: Bounds,
    underWay: readonly Call[],
  ) {
    for (const call of underWay) this.#count(call);
  }

  /** How many more fit. */
  free(): number {
    return Math.max(0, this.bounds.inAll - this.#ids.size);
  }

  /** Takes a call in, if it fits and is not in yet. */
  take(call: Call): boolean {
    const fits = this.free() > 0 && (this.#accounts.get(call.accountId) ?? 0) < this.bounds.perAccount && (this.#webhooks.get(call.webhookId) ?? 0) < this.bounds.perWebhook;
    if (!fits || this.#ids.has(call.id)) return false;
    this.#count(call);
    return true;
  }

  #count({ id, accountId, webhookId }: Call): void {
    this.#ids.add(id);
    this.#accounts.set(accountId, (this.#accounts.get(accountId) ?? 0) + 1);
    this.#webhooks.set(webhookId, (this.#webhooks.get(webhookId) ?? 0) + 1);
  }
}
