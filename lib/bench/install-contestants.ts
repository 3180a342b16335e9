import 'server-only';
import { spawnSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { resolve } from 'node:path';

/** The contestants are no dependencies of ours: a package of their own, installed out of git at the first run. better-sqlite3 they find in ours, above them. */
const SOURCE = 'lib/bench/contestants';
const INSTALLED = resolve('data/bench/contestants');

/** Installs what their lock file says, unless it stands there already. Answers with the folder. */
export function installContestants(): string {
  cpSync(SOURCE, INSTALLED, { recursive: true });
  const { status } = spawnSync('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--silent'], { cwd: INSTALLED, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) throw new Error('The contestants could not be installed.');
  return INSTALLED;
}
