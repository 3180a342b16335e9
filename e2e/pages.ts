import type { Page } from '@playwright/test';
import type { makeAccount } from '@/db/testing/make-account';
import { auditLogPath, clientsPath, foundPath, helpPath, inventoryPath, listPath, membersPath, newPath, overviewPath, policyPath, preferencesPath, referencePath, refusedPath, sessionsPath, signIn } from './fixtures';
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
  /** What it shows once it has asked for it. */
  readonly shows?: string;
}

export const places: readonly Place[] = [
  { name: 'sign-in', reader: 'stranger', path: () => '/sign-in' },
  { name: 'reference-open', reader: 'stranger', path: () => referencePath },
  { name: 'help-open', reader: 'stranger', path: () => helpPath },
  { name: 'refused-open', reader: 'stranger', path: () => refusedPath },
  { name: 'invitation', reader: 'stranger', path: ({ invitation }) => `/invitation#${invitation}`, shows: 'form' },
  { name: 'invitation-gone', reader: 'stranger', path: () => '/invitation?again#used', shows: 'h1[tabindex]' },
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
  { name: 'found', reader: 'member', path: () => foundPath },
  { name: 'notifications', reader: 'member', path: () => '/profile/notifications' },
  { name: 'sessions', reader: 'member', path: () => sessionsPath },
  { name: 'help', reader: 'member', path: () => helpPath },
  { name: 'refused', reader: 'member', path: () => refusedPath },
  { name: 'reference', reader: 'member', path: () => referencePath },
  { name: 'not-found', reader: 'member', path: () => '/no-such-page', isMissing: true },
  { name: 'admin-tokens', reader: 'admin', path: () => inventoryPath },
  { name: 'admin-tokens-ended', reader: 'admin', path: () => `${inventoryPath}?status=ended` },
  { name: 'admin-tokens-none', reader: 'admin', path: () => `${inventoryPath}?q=no-such-token&access=broad&unused=soon` },
  { name: 'admin-token', reader: 'admin', path: ({ active }) => `${inventoryPath}/${active}` },
  { name: 'notifications-none', reader: 'admin', path: () => '/profile/notifications' },
  { name: 'policy', reader: 'admin', path: () => policyPath },
  { name: 'service-clients', reader: 'admin', path: () => clientsPath },
  { name: 'impact', reader: 'admin', path: ({ active }) => `/admin/tokens/${active}/impact?since=2026-01-01T00:00` },
  { name: 'overview', reader: 'admin', path: () => overviewPath },
  { name: 'audit-log', reader: 'admin', path: () => auditLogPath },
  { name: 'audit-log-none', reader: 'admin', path: () => `${auditLogPath}?person=no-such-token&kind=everything` },
  { name: 'members', reader: 'admin', path: () => membersPath },
  { name: 'members-none', reader: 'admin', path: () => `${membersPath}?q=no-such-token` },
  { name: 'invite', reader: 'admin', path: () => `${membersPath}/invite` },
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
      if (place.shows) await page.locator(place.shows).waitFor();
      await look(place, made);
    }
  }
}
