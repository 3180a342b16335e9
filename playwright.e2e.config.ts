import { mkdirSync } from 'node:fs';
import { defineConfig, devices } from '@playwright/test';
import { systemBrowser } from './lib/commands/find-browser.mjs';

/** The browser run: the built product on a database of its own, driven by a stranger at the door. */
const port = Number(process.env['E2E_PORT'] ?? 4310);
const data = (process.env['E2E_DATA'] ??= `${process.cwd()}/test-results/e2e-data/${Date.now()}`);
mkdirSync(data, { recursive: true });

Object.assign(process.env, {
  DATABASE_URL: `file:${data}/e2e.db`,
  AUDIT_KEY: 'an audit key for the browser run, of 32 characters and more',
  NEXTAUTH_SECRET: 'a session secret for the browser run, of 32 characters and more',
  E2E_SERVER_LOG: `${data}/server.log`,
});

export default defineConfig({
  testDir: './e2e',
  tsconfig: './tsconfig.node.json',
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env['CI']),
  outputDir: './test-results/e2e',
  reporter: process.env['TEST_REPORT'] ? [['list'], ['json', { outputFile: process.env['TEST_REPORT'] }]] : [['list']],
  use: {
    ...devices['Desktop Chrome'],
    baseURL: `http://localhost:${port}`,
    locale: 'en-US',
    timezoneId: 'Asia/Tokyo',
    // Recording costs every test; what failed is recorded when it is run again with TRACE=yes.
    trace: process.env['TRACE'] ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(systemBrowser() && { executablePath: systemBrowser() }),
      args: ['--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    },
  },
  webServer: {
    command: `node dist/server.js demo > "${data}/server.log" 2>&1`,
    url: `http://localhost:${port}/readyz`,
    env: { PORT: String(port), NEXTAUTH_URL: `http://localhost:${port}`, LOG_LEVEL: 'trace' },
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 },
  },
});
