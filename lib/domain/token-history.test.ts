import { expect, test } from '@playwright/test';
import { withDeadlines, type HistoryEntry, type TokenFact } from './token-history';

const NOW = Date.UTC(2026, 10, 23, 12);
const HOUR = 60 * 60 * 1000;
const token = { expiresAt: NOW + 90 * 24 * HOUR, replacedAt: null, revokedAt: null };

function recorded(at: number, fact: { action: 'report-leaked'; until: number; by: 'fingerprint' } | { action: 'freeze-token'; until: number; then: 'unfreeze' } | { action: 'unfreeze-token' }): HistoryEntry {
  return { id: String(at), at, who: { kind: 'you' }, address: '192.0.2.1', fact: { type: 'authz_change', tokenId: 't', identifier: 'i', name: 'n', ...fact } as TokenFact };
}

const whats = (entries: readonly HistoryEntry[], now: number) => withDeadlines(entries, token, now).map(({ fact }) => (fact.type === 'derived' ? fact.what : 'action' in fact ? fact.action : fact.type));

test('a report that nobody undid ends in a revocation, and not before its time', () => {
  const report = recorded(NOW, { action: 'report-leaked', until: NOW + 24 * HOUR, by: 'fingerprint' });
  expect(whats([report], NOW + 24 * HOUR - 1)).toEqual(['report-leaked']);
  expect(whats([report], NOW + 24 * HOUR)).toEqual(['freeze-ended-in-revocation', 'report-leaked']);
  expect(whats([recorded(NOW + HOUR, { action: 'unfreeze-token' }), report], NOW + 24 * HOUR)).toEqual(['unfreeze-token', 'report-leaked']);
});

test('a freeze that a report took over does not end as it had been meant to', () => {
  const freeze = recorded(NOW, { action: 'freeze-token', until: NOW + 12 * HOUR, then: 'unfreeze' });
  const report = recorded(NOW + HOUR, { action: 'report-leaked', until: NOW + 25 * HOUR, by: 'fingerprint' });
  expect(whats([report, freeze], NOW + 30 * HOUR)).toEqual(['freeze-ended-in-revocation', 'report-leaked', 'freeze-token']);
});
