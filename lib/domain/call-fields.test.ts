import { expect, test } from '@playwright/test';
import * as z from 'zod/mini';
import { fieldsOf } from './call-fields';
import { callInputs, inputOf, type CallInput } from './call-inputs';
import { endpoints } from './endpoints';

test('a call that reads nothing has no fields', () => expect(inputOf('getBalance')).toEqual({}));

test('whatever stands inside something optional is optional itself', () => {
  const rule = z.object({ outer: z.optional(z.object({ inner: z.string() })), whole: z.object({ inner: z.string() }) });
  expect(fieldsOf(rule).map(({ name, isRequired }) => [name, isRequired])).toEqual([['outer.inner', false], ['whole.inner', true]]);
});

test('every kind of value is told apart, with its choices, its range and its example', () => {
  const byName = new Map(fieldsOf(callInputs.sendFax.body).map((field) => [field.name, field]));
  expect(byName.get('to')).toEqual({ name: 'to', isRequired: true, isList: true, kind: 'text', choices: [], example: '+12025550100' });
  expect(byName.get('options.enhancement')).toMatchObject({ isRequired: false, kind: 'boolean' });
  expect(byName.get('options.retry.count')).toMatchObject({ kind: 'number', range: [0, 3] });
  expect(byName.get('cover_page.flags')).toMatchObject({ isList: true, kind: 'choice', choices: ['urgent', 'for_review', 'please_reply', 'confidential'] });
  expect(byName.get('send_time')).toMatchObject({ kind: 'text', example: '2030-01-31 01:02:03 +0000' });
});

test('what is sent is described, not what is read from it: a date is a text, and what has a value by itself may be left out', () => {
  const [category, after, , limit] = fieldsOf(callInputs.listFaxes.query);
  expect(category).toMatchObject({ name: 'category', kind: 'choice', isRequired: false });
  expect(after).toMatchObject({ name: 'after', kind: 'text', example: '2030-01-31 01:02:03' });
  expect(limit).toMatchObject({ name: 'limit', isRequired: false, example: '50' });
});

test('an example is one that its rule accepts', () => {
  for (const { query, body, form } of Object.values(callInputs) as CallInput[]) {
    for (const rule of [query, body, form]) {
      const fields = rule ? fieldsOf(rule).filter(({ example, name }) => example !== undefined && !name.includes('.')) : [];
      for (const { name, example, isList } of fields) {
        const { error } = (rule as z.ZodMiniType).safeParse({ [name]: isList ? [example] : example });
        expect(error?.issues.filter(({ path }) => path[0] === name) ?? [], name).toEqual([]);
      }
    }
  }
});

test('every call that sends something says what, but for the upload, which is no JSON', () => {
  const silent = endpoints.filter(({ id, method }) => (method === 'POST' || method === 'PUT') && !inputOf(id).body && !inputOf(id).form);
  expect(silent.map(({ id }) => id)).toEqual(['uploadFile']);
});
