// Finds the browser for the end-to-end tests: a system Chromium where there is one, else Playwright's own.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** The headless shell first: the browser without its own windows, as Playwright brings it. They would be drawn too, and nobody looks at them. */
const SYSTEM = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];

/** The path of a system browser, or undefined. `CHROMIUM_PATH` goes first. */
export function systemBrowser() {
  return [process.env['CHROMIUM_PATH'], ...SYSTEM].find((path) => path !== undefined && existsSync(path));
}

/** Whether a browser can be had: the system's, Playwright's, or Playwright's after a download. */
export function browserCanBeHad() {
  if (systemBrowser()) return true;
  const { status } = spawnSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'inherit', shell: process.platform === 'win32' });
  return status === 0;
}
