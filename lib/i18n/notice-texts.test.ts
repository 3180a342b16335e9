import { expect, test } from '@playwright/test';
import { noticeKinds, type NoticeFacts, type NoticeKind } from '@/lib/domain/notice-kinds';
import { languages, type Language } from './languages';
import { noticeTexts } from './notice-texts';
import { wordsFor } from './words';

const NOW = Date.UTC(2026, 10, 23, 12);
const DAY = 86_400_000;

function said(kind: NoticeKind, facts: NoticeFacts, { by, language = 'en' }: { by?: string; language?: Language } = {}) {
  const reader = { words: wordsFor(language), language, zone: 'UTC', now: NOW };
  return noticeTexts(reader, { id: 'n', kind, tokenId: null, facts, by, at: NOW, standing: 'waiting', laterUntil: null });
}

/** Facts as they might be left by whoever tells. */
const incomplete: readonly NoticeFacts[] = [{}, { name: 'nightly' }, { count: 3 }, { identifier: 'abc' }, { name: '', by: '', reason: '', then: '' }, { name: 'nightly', then: 'revoke' }];

for (const language of languages) {
  for (const kind of noticeKinds) {
    test(`${kind} has no hole in ${language}, whatever is missing in its facts`, () => {
      for (const facts of incomplete) {
        for (const text of Object.values(said(kind, facts, { language }))) {
          expect(text).not.toMatch(/notices\.|[{}]|undefined|NaN|Invalid|  |: *$|： *$|：）|（）|^[がは、]/);
          expect(text.length).toBeGreaterThan(3);
        }
      }
    });
  }
}

test('who did it, to what, why and until when is said where it is known', () => {
  expect(said('revoked-by-admin', { name: 'nightly', reason: 'no-longer-needed' }, { by: 'Jonas Weber' })).toMatchObject({ title: 'Jonas Weber revoked your token nightly', means: 'Reason: no longer needed. What used it is refused from now on.' });
  expect(said('revoked-by-admin', { count: 1_204 }).title).toBe('An admin revoked 1,204 tokens of yours');
  expect(said('revoked-by-admin', { count: 2, name: 'one of them' }).title).toBe('An admin revoked 2 tokens of yours');
  expect(said('policy-shortened', { count: 1, name: 'nightly' }).title).toBe('nightly ends sooner than before');
  expect(said('revoked-by-admin', { name: 'nightly', reason: 'seen in a chat' }).means).toContain('Reason: seen in a chat.');
  expect(said('frozen-by-admin', { name: 'nightly', until: NOW + DAY, then: 'revoke' }).means).toContain('It is revoked on Tue\u00a024\u00a0Nov\u00a02026, 12:00 unless');
  expect(said('frozen-by-admin', { name: 'nightly', until: NOW + DAY, then: 'unfreeze' }).means).toContain('refused until Tue\u00a024\u00a0Nov\u00a02026, 12:00.');
  expect(said('frozen-by-admin', { name: 'nightly', then: 'unfreeze' }).means).toBe('Its requests are refused until it is unfrozen.');
  expect(said('token-reported', { identifier: '4k2abc' }).title).toBe('Someone reported 4k2abc as exposed');
  expect(said('unused-ending', { name: 'nightly', days: 90, date: NOW + 7 * DAY })).toMatchObject({ title: 'nightly will be revoked on Mon\u00a030\u00a0Nov\u00a02026, 12:00', means: expect.stringContaining('not used for 90 days') });
  expect(said('policy-shortened', { count: 1 }).title).toBe('1 token of yours ends sooner than before');
});

test('what is ahead is told as of now, and what has passed as such', () => {
  expect(said('expiring', { name: 'nightly', days: 7, expiresAt: NOW + 6 * DAY }).title).toBe('nightly expires in 6 days');
  expect(said('expiring', { name: 'nightly', days: 1, expiresAt: NOW }).title).toBe('nightly has expired');
  expect(said('expiring', { name: 'nightly', expiresAt: NOW + 6 * DAY }, { language: 'ja' }).title).toBe('6日後に期限切れ：nightly');
  expect(said('grace-ending', { name: 'nightly', stopsAt: NOW + 3_600_000 }).title).toBe('The old secret of nightly is still in use and stops in 1 hour');
  expect(said('revoked-by-admin', { name: 'nightly' }, { language: 'ja', by: '山田 花子' }).title).toBe('山田 花子さんがトークンを失効させました：nightly');
  expect(said('revoked-by-admin', { name: 'nightly' }, { language: 'ja' }).title).toBe('管理者がトークンを失効させました：nightly');
});
