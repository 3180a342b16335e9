import { expect, test } from '@playwright/test';
import * as z from 'zod/mini';
import { fieldsOf } from './call-fields';
import { callInputs } from './call-inputs';

const fieldOf = (id: keyof typeof callInputs, name: string) => {
  const { query, body } = callInputs[id] ?? {};
  return [query, body].flatMap((rule) => (rule ? fieldsOf(rule) : [])).find((field) => field.name === name);
};

test('whatever stands inside something optional is optional itself', () => {
  const rule = z.object({ outer: z.optional(z.object({ inner: z.string() })), whole: z.object({ inner: z.string() }) });
  expect(fieldsOf(rule).map(({ name, isRequired }) => [name, isRequired])).toEqual([['outer.inner', false], ['whole.inner', true]]);
});

test('a small object is shown field by field, a large one by its name', () => {
  expect(fieldOf('updateUser', 'account_data.save_history')).toMatchObject({ kind: 'boolean' });
  expect(fieldOf('updateUser', 'notifications.settings')).toMatchObject({ kind: 'object', isRequired: false });
});

test('what is sent is described, not what is read from it; what has a value by itself may be left out', () => {
  const moment = z.pipe(z.string().check(z.meta({ examples: ['2030-01-31'] })), z.transform((text) => Date.parse(text)));
  expect(fieldsOf(z.object({ at: moment, limit: z._default(z.optional(z.string()), '50') }))).toEqual([
    { name: 'at', isRequired: true, isList: false, kind: 'text', choices: [], example: '2030-01-31' },
    { name: 'limit', isRequired: false, isList: false, kind: 'text', choices: [] },
  ]);
});

test('every kind of value of the fax calls is told apart, with its choices and its range', () => {
  expect(fieldOf('sendFax', 'to')).toMatchObject({ isRequired: true, isList: true, kind: 'text' });
  expect(fieldOf('sendFax', 'options.enhancement')).toMatchObject({ isRequired: false, kind: 'boolean' });
  expect(fieldOf('sendFax', 'options.retry.count')).toMatchObject({ kind: 'number', range: [0, 3] });
  expect(fieldOf('sendFax', 'cover_page.flags')).toMatchObject({ isList: true, kind: 'choice', choices: ['urgent', 'for_review', 'please_reply', 'confidential'] });
  expect(fieldOf('listFaxes', 'category')).toMatchObject({ kind: 'choice', isRequired: false });
  expect(fieldOf('getWebhooks', 'event')).toMatchObject({ kind: 'choice', isRequired: true });
});
