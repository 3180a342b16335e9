import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { fillInDemoEnvironment } from './demo-environment';
import { readEnvironment } from './environment';

const repository = process.cwd();
let folder = '';
// The secrets lie in the working directory's data folder: each test has a working directory of its own.
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'faxplus-demo-'));
  process.chdir(folder);
});
test.afterEach(() => {
  process.chdir(repository);
  rmSync(folder, { recursive: true, force: true });
});

type Variables = Record<string, string | undefined>;
function filled(given: Variables = {}): Variables {
  fillInDemoEnvironment(given);
  return given;
}

test('what is set is honoured, and then no secret is made', () => {
  const set = { DATABASE_URL: 'file:./mine.db', NEXTAUTH_URL: 'https://demo.example.com', NEXTAUTH_SECRET: 'mine'.repeat(8), AUDIT_KEY: 'also mine'.repeat(4) };
  expect(filled({ ...set })).toEqual(set);
  expect(() => statSync('data')).toThrow(/ENOENT/);
});

test('one secret that is set is honoured beside one that is made', () => {
  const { NEXTAUTH_SECRET, AUDIT_KEY } = filled({ AUDIT_KEY: 'mine'.repeat(8) });
  expect(AUDIT_KEY).toBe('mine'.repeat(8));
  expect(NEXTAUTH_SECRET).toMatch(/^[A-Za-z0-9+/=]{44}$/);
});

test('secrets that nobody set are made once, differ, and are readable to their owner alone', () => {
  const first = filled();
  expect(first['NEXTAUTH_SECRET']).not.toBe(first['AUDIT_KEY']);
  expect(filled()).toEqual(first);
  expect(statSync('data/demo-secrets.json').mode & 0o777).toBe(0o600);
  expect(JSON.parse(readFileSync('data/demo-secrets.json', 'utf8'))).toMatchObject({ AUDIT_KEY: first['AUDIT_KEY'] });
});

test('another machine makes other secrets', () => {
  const first = filled();
  rmSync('data', { recursive: true });
  expect(filled()['AUDIT_KEY']).not.toBe(first['AUDIT_KEY']);
});

test('the demo starts with nothing set, on the port that is', () => {
  expect(readEnvironment(filled(), 'demo')).toMatchObject({ port: 3000, publicOrigin: 'http://localhost:3000', databaseUrl: 'file:./data/demo.db' });
  expect(readEnvironment(filled({ PORT: '4242' }), 'demo')).toMatchObject({ port: 4242, publicOrigin: 'http://localhost:4242' });
});
