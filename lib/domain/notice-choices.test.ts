import { expect, test } from '@playwright/test';
import { postedNoticeChoices } from './notice-choices';
import { isOptional, noticeKinds } from './notice-kinds';
import { readNoticePage } from './notice-list';

function posted(...entries: readonly (readonly [string, string])[]) {
  const form = new FormData();
  for (const [name, value] of entries) form.append(name, value);
  return postedNoticeChoices(form);
}

test('a form that names what is not known says nothing', () => {
  expect(posted(['kind', 'expiring'], ['kind', 'made-up'])).toBeUndefined();
  expect(posted(['days', '14'], ['days', '13'])).toBeUndefined();
  expect(posted(['days', '14 '])).toBeUndefined();
});

test('what is told always cannot be done without, ticked or not', () => {
  expect(posted()).toEqual({ unwanted: noticeKinds.filter(isOptional), reminderDays: [] });
  expect(posted()?.unwanted).not.toContain('guessed');
  expect(posted(['kind', 'guessed'])).toEqual(posted());
});

test('the days come in their order, each once', () => {
  expect(posted(['kind', 'expiring'], ['days', '1'], ['days', '30'], ['days', '1'])).toMatchObject({ reminderDays: [30, 1] });
});

test('a page that is no number is the first', () => {
  expect(['0', '-1', '1e3', '', 'x', undefined, ['7', '8'], '12'].map(readNoticePage)).toEqual([1, 1, 1, 1, 1, 1, 7, 12]);
});
