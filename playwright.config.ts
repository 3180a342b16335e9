import { defineConfig } from '@playwright/test';

/** Unit tests: every `*.test.ts` beside the code it tests. The browser run has its own file, playwright.e2e.config.ts. */
export default defineConfig({
  testDir: '.',
  testMatch: ['lib/**/*.test.ts', 'db/**/*.test.ts', '*.test.ts'],
  testIgnore: ['node_modules/**', '.next/**', 'dist/**'],
  tsconfig: './tsconfig.node.json',
  globalSetup: './db/testing/global-setup.ts',
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env['CI']),
  outputDir: './test-results/unit',
  reporter: process.env['TEST_REPORT'] ? [['list'], ['json', { outputFile: process.env['TEST_REPORT'] }]] : [['list']],
});
