import { expect, test } from '@playwright/test';
import { adminReasons, confirmsNumber, readRevocation } from './admin-revocation';
import { LONGEST_DESCRIPTION } from './descriptions';
import { PlainSecret } from './secret';

test('a reason that is not offered is none, and a note holds no secret and is bounded', () => {
  for (const reason of [undefined, null, '', 'by-owner', 'Leaked', ['leaked'], { reason: 'leaked' }]) expect(readRevocation(reason, '')).toEqual({ problem: 'reason-missing' });
  expect(readRevocation('other', PlainSecret.generate().reveal())).toEqual({ problem: 'note-holds-secret' });
  expect(readRevocation('other', 'x'.repeat(LONGEST_DESCRIPTION + 1))).toEqual({ problem: 'note-too-long' });
  for (const note of ['a\u0000b', '\ud800', 'turned \u202e around', 7, null]) expect(readRevocation('other', note)).toEqual({ problem: 'note-not-text' });
});

test('a note is kept as text, whatever it looks like; an empty one is none', () => {
  expect(readRevocation('leaked', '  ')).toEqual({ reason: 'leaked', note: null });
  expect(readRevocation('other', ' =cmd|<b>"x"</b> ')).toEqual({ reason: 'other', note: '=cmd|<b>"x"</b>' });
  expect(adminReasons).toEqual(['leaked', 'no-longer-needed', 'owner-left', 'other']);
});

test('a number is confirmed by its figures alone, of any width', () => {
  for (const typed of ['1240', '1,240', '１２４０', '１，２４０', ' 1 240 ', '1.240', "1'240", '1、240']) expect(confirmsNumber(typed, 1240), typed).toBe(true);
  for (const typed of ['', '124', '12400', '-1240', '1240x', '0x4d8', '1e3', '01240']) expect(confirmsNumber(typed, 1240), typed).toBe(false);
});
