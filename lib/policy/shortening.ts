import 'server-only';
import type { Db } from '@/db/connection';
import { tokensReached, type Reach } from '@/db/policy-reach';
import { breathe } from '@/db/transaction';
import { shortenedEnd } from '@/lib/domain/policy-change';
import type { Shortening } from '@/lib/domain/policy-preview';

/** How far a shortening reaches, and by whose calendar it counts. */
export interface ShorteningTerms {
  readonly accountId: string;
  readonly reach: Reach;
  /** Tokens that the reach holds. */
  readonly all: number;
  readonly longestDays: number;
  readonly zone: string;
  readonly now: number;
}

const PAGE = 500;

/** Every token that a shortening is about, those that end first before the others, with the end it gets: its own where that is sooner. */
export async function* shortenedEnds(db: Db, { accountId, reach, all, longestDays, zone, now }: ShorteningTerms) {
  let place = 0;
  let after: { readonly expiresAt: number; readonly id: string } | undefined;
  for (;;) {
    const page = await tokensReached(db, accountId, reach, now, PAGE, after);
    for (const token of page) {
      yield { token, end: Math.min(token.expiresAt, shortenedEnd(place, all, longestDays, zone, now)) };
      place += 1;
    }
    after = page.at(-1);
    if (page.length < PAGE) return;
    await breathe();
  }
}

/** What a shortening comes to. Looks no further than to the last token that may keep its own end. Undefined where none is shortened. */
export async function shorteningOf(db: Db, terms: ShorteningTerms): Promise<Shortening | undefined> {
  if (terms.all === 0) return undefined;
  const last = shortenedEnd(terms.all - 1, terms.all, terms.longestDays, terms.zone, terms.now);
  let kept = 0;
  let first: number | undefined;
  for await (const { token, end } of shortenedEnds(db, terms)) {
    if (end < token.expiresAt) first ??= end;
    else kept += 1;
    if (token.expiresAt > last) break;
  }
  return first === undefined ? undefined : { tokens: terms.all - kept, first, last };
}
