import 'server-only';
import { database } from '@/db/connection';
import { headOfToken, webhooksThatStand } from '@/db/impact';
import { breathe } from '@/db/transaction';
import { impactParts, partOf, type ImpactPart, type ImpactReport } from '@/lib/domain/impact';
import type { RecordedRequest } from '@/lib/domain/recorded-use';
import { requestLogDaysOf } from '@/lib/environment/environment';
import { passesCallsOn } from '@/lib/environment/passes-calls-on';
import { logKnowsSince, requestsOfToken } from './read-requests';

/** Requests that a page counts; what lies before them is in the export. */
const MOST_COUNTED = 50_000;
const DAY_MS = 24 * 60 * 60 * 1000;

interface Shown {
  /** Requests of each part that are shown, and of the one that is shown whole. */
  readonly most: number;
  readonly whole?: ImpactPart;
  readonly mostWhole: number;
}

/** A token of the account, and since when it is asked about (milliseconds UTC): without a time since a day ago, or since it was generated. Another account's is undefined, the same as none. */
export async function impactHead(accountId: string, tokenId: string, wanted: number | undefined, now: number): Promise<Pick<ImpactReport, 'token' | 'since'> | undefined> {
  const token = await headOfToken(database(), accountId, tokenId);
  return token && { token, since: wanted ?? Math.max(token.createdAt, now - DAY_MS) };
}

/** What it did since then. */
export async function impactOf(accountId: string, tokenId: string, wanted: number | undefined, shown: Shown, now: number): Promise<ImpactReport | undefined> {
  const head = await impactHead(accountId, tokenId, wanted, now);
  if (!head) return undefined;
  const { since } = head;
  const seen = new Counted(shown);
  for await (const page of requestsOfToken(accountId, tokenId, since)) {
    page.forEach((request) => seen.add(request));
    if (seen.isFull) break;
    await breathe();
  }
  const added = seen.parts.changed.requests.filter(({ endpoint }) => endpoint === 'createWebhook').flatMap(({ touched }) => touched);
  const standing = await webhooksThatStand(database(), accountId, added.map((thing) => thing.replace(/^webhook:/, '')));
  return {
    ...head,
    calls: seen.calls,
    addresses: seen.addresses.size,
    firstAt: seen.firstAt,
    lastAt: seen.lastAt,
    parts: seen.parts,
    isCut: seen.isFull,
    knownSince: Math.min((await logKnowsSince(accountId, tokenId)) ?? now, now - requestLogDaysOf(process.env) * DAY_MS),
    standing: standing.map((id) => `webhook:${id}`),
    isPathOnly: passesCallsOn(),
  };
}

/** Requests come the newest first; of each part the first are kept. */
class Counted {
  calls = 0;
  firstAt: number | undefined;
  lastAt: number | undefined;
  readonly addresses = new Set<string>();
  readonly parts = Object.fromEntries(impactParts.map((part) => [part, { count: 0, requests: [] as RecordedRequest[] }])) as Record<ImpactPart, { count: number; requests: RecordedRequest[] }>;

  constructor(private readonly shown: Shown) {}

  get isFull(): boolean {
    return this.calls >= MOST_COUNTED;
  }

  add(request: RecordedRequest): void {
    if (this.isFull) return;
    const name = partOf(request);
    const part = this.parts[name];
    this.calls += 1;
    this.addresses.add(request.address);
    this.lastAt = Math.max(this.lastAt ?? request.at, request.at);
    this.firstAt = Math.min(this.firstAt ?? request.at, request.at);
    part.count += 1;
    if (part.requests.length < (name === this.shown.whole ? this.shown.mostWhole : this.shown.most)) part.requests.push(request);
  }
}
