import { expect, test } from '@playwright/test';
import { makeAccount } from '@/db/testing/make-account';
import { checkHelpSentence, LONGEST_HELP_SENTENCE } from '@/lib/domain/help-vote';
import { PlainSecret } from '@/lib/domain/secret';
import { voteOnHelp, votesOnHelp } from './vote';

test.describe('a sentence is refused', () => {
  for (const [which, typed, problem] of [
    ['that holds a secret', `It was ${PlainSecret.generate().reveal()}`, 'holds-secret'],
    ['that is too long', 'a'.repeat(LONGEST_HELP_SENTENCE + 1), 'too-long'],
    ['with a control character', 'a\0b', 'not-text'],
    ['with half of a character', 'a\ud800', 'not-text'],
    ['that turns its letters around', 'a\u202eb', 'not-text'],
  ] as const) {
    test(which, () => expect(checkHelpSentence(typed)).toEqual({ problem }));
  }
});

test('a sentence is kept trimmed, and nothing said is nothing', () => {
  expect(checkHelpSentence('  例が足りません。\r\nTwo lines ')).toEqual({ sentence: '例が足りません。\r\nTwo lines' });
  expect(checkHelpSentence(' \n ')).toEqual({ sentence: null });
});

test('each member counts once per page and language, with the last answer', async () => {
  const account = await makeAccount();
  // A language of its own: the tally goes across accounts.
  const article = { article: 'personal-access-tokens', language: `x-${account.accountId}` } as const;
  expect(await votesOnHelp(undefined, article)).toEqual({ tally: { yes: 0, all: 0 }, own: undefined });
  await voteOnHelp(account.member, article, { helpful: true, sentence: null }, 1);
  await voteOnHelp(account.admin, article, { helpful: true, sentence: null }, 2);
  expect(await voteOnHelp(account.member, article, { helpful: false, sentence: 'Too short.' }, 3)).toEqual({ yes: 1, all: 2 });
  expect(await votesOnHelp(account.member, article)).toEqual({ tally: { yes: 1, all: 2 }, own: { helpful: false, sentence: 'Too short.' } });
  await voteOnHelp(account.member, article, { helpful: false }, 4);
  expect((await votesOnHelp(account.member, article)).own?.sentence).toBe('Too short.');
  expect((await votesOnHelp(account.owner, article)).own).toBeUndefined();
  expect((await votesOnHelp(account.member, { ...article, article: 'refused-requests' })).tally).toEqual({ yes: 0, all: 0 });
  expect(await voteOnHelp(account.member, article, { helpful: true, sentence: null }, 4)).toEqual({ yes: 2, all: 2 });
  expect((await votesOnHelp(account.member, article)).own).toEqual({ helpful: true, sentence: null });
});
