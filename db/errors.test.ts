import { expect, test } from '@playwright/test';
import { databaseBusy, isBusy } from './errors';

const coded = (code: unknown, cause?: unknown) => Object.assign(new Error('failed', { cause }), { code });

test('what is wrong with a query is no busy database', () => {
  for (const code of ['SQLITE_CONSTRAINT', 'SQLITE_ERROR', '23505', '42P01', 'ERR_ASSERTION', 'x57P01', 1, undefined]) expect(isBusy(coded(code)), String(code)).toBe(false);
  for (const nothing of [undefined, null, 'SQLITE_BUSY', { code: 'SQLITE_BUSY' }]) expect(isBusy(nothing)).toBe(false);
});

test('locks, shutdowns and a network without an answer are, also behind another error and from another copy of a class', () => {
  for (const code of ['SQLITE_BUSY', 'SQLITE_BUSY_SNAPSHOT', 'SQLITE_LOCKED', '57P01', '57P03', '53300', '08006', '40001', '40P01', '55P03', 'ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND']) {
    expect(isBusy(coded(code)), code).toBe(true);
    expect(isBusy(new Error('Failed query', { cause: coded(code) })), code).toBe(true);
  }
  expect(isBusy(new Error('Connection terminated unexpectedly'))).toBe(true);
  expect(isBusy(databaseBusy(new Error('why')))).toBe(true);
});
