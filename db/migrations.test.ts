import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { expect, test } from '@playwright/test';
import { engine } from './engine';

const dialects = { sqlite: 'sqlite', postgres: 'postgresql' } as const;

test('the tables say nothing that the committed migrations do not', () => {
  const folder = mkdtempSync(join(tmpdir(), 'faxplus-drizzle-'));
  try {
    cpSync(join('db/migrations', engine()), folder, { recursive: true });
    const before = readdirSync(folder);
    const args = ['generate', '--dialect', dialects[engine()], '--schema', './db/*tables.ts', '--casing', 'snake_case', '--out', relative('.', folder), '--name', 'forgotten'];
    const said = execFileSync('node_modules/.bin/drizzle-kit', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
    expect(said).toContain('No schema changes');
    expect(readdirSync(folder)).toEqual(before);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('both engines have the same migrations by name', () => {
  const names = (of: string) => readdirSync(join('db/migrations', of)).filter((name) => name.endsWith('.sql'));
  expect(names('postgres')).toEqual(names('sqlite'));
});
