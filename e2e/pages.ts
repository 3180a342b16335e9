import type { Page } from '@playwright/test';
import type { makeAccount } from '@/db/testing/make-account';
import { clientsPath, helpPath, listPath, newPath, policyPath, preferencesPath, referencePath, refusedPath, signIn } from './fixtures';
import { furnish, type Furnished } from './furnish';

export type Reader = 'stranger' | 'member' | 'admin';

/** A page that there is, who reads it, and where. Every walk goes through this list: a page added here is looked at by all of them. */
export interface Place {
  readonly name: string;
  readonly reader: Reader;
  /** `made`: what the reader has got by then. */
  readonly path: (made: Furnished) => string;
  /** Whether it is answered with 404. */
  readonly isMissing?: true;
}

export const places: readonly Place[] = [
  { name: 'sign-in', reader: 'stranger', path: () => '/sign-in' },
  { name: 'reference-open', reader: 'stranger', path: () => referencePath },
  { name: 'help-open', reader: 'stranger', path: () => helpPath },
  { name: 'refused-open', reader: 'stranger', path: () => refusedPath },
  { name: 'tokens', reader: 'member', path: () => listPath },
  { name: 'tokens-ended', reader: 'member', path: () => `${listPath}?tab=ended` },
  { name: 'tokens-none', reader: 'member', path: () => `${listPath}?q=no-such-token&unused=30` },
  { name: 'token', reader: 'member', path: ({ active }) => `${listPath}/${active}` },
  { name: 'token-frozen', reader: 'member', path: ({ frozen }) => `${listPath}/${frozen}` },
  { name: 'token-replaced', reader: 'member', path: ({ replaced }) => `${listPath}/${replaced}` },
  { name: 'token-ended', reader: 'member', path: ({ ended }) => `${listPath}/${ended}` },
  { name: 'rotate', reader: 'member', path: ({ active }) => `${listPath}/${active}/rotate?scopes=fax:shop:read,fax:made-up` },
  { name: 'rotate-frozen', reader: 'member', path: ({ frozen }) => `${listPath}/${frozen}/rotate` },
  { name: 'uses', reader: 'member', path: ({ active }) => `${listPath}/${active}/uses` },
  { name: 'generate', reader: 'member', path: () => newPath },
  { name: 'generate-prefilled', reader: 'member', path: () => `${newPath}?name=from-a-link&scopes=fax:fax:read,fax:use:read,${'x'.repeat(60)}` },
  { name: 'general', reader: 'member', path: () => '/profile' },
  { name: 'integrations', reader: 'member', path: () => '/profile/integrations' },
  { name: 'preferences', reader: 'member', path: () => preferencesPath },
  { name: 'help', reader: 'member', path: () => helpPath },
  { name: 'refused', reader: 'member', path: () => refusedPath },
  { name: 'reference', reader: 'member', path: () => referencePath },
  { name: 'not-found', reader: 'member', path: () => '/no-such-page', isMissing: true },
  { name: 'policy', reader: 'admin', path: () => policyPath },
  { name: 'service-clients', reader: 'admin', path: () => clientsPath },
];

interface Walk {
  readonly account: Awaited<ReturnType<typeof makeAccount>>;
  readonly expectFailure: (failure: { status: 404; url: RegExp }) => void;
  readonly look: (place: Place, made: Furnished) => Promise<void>;
}

/** Goes to every page as whoever reads it, and has a look at each. */
export async function walk(page: Page, { account, expectFailure, look }: Walk): Promise<void> {
  const made = await furnish(account.member);
  for (const reader of ['stranger', 'member', 'admin'] as const) {
    if (reader !== 'stranger') await signIn(page, account[reader].email);
    for (const place of places.filter((one) => one.reader === reader)) {
      if (place.isMissing) expectFailure({ status: 404, url: /no-such-page/ });
      await page.goto(place.path(made));
      await look(place, made);
    }
  }
}
