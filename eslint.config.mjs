import { defineConfig, globalIgnores } from 'eslint/config';
import nextCoreWebVitals from 'eslint-config-next/core-web-vitals';
import nextTypeScript from 'eslint-config-next/typescript';

/** The floors of the house: who never imports from where. ARCHITECTURE.md tells why. */
const above = ['./app', './components', './e2e', './server.ts'];
const rooms = [
  { target: './lib/domain', from: [...above, './db'], message: 'lib/domain is pure.' },
  { target: './lib/domain', from: './lib', except: ['./domain'], message: 'lib/domain imports itself and small pure libraries.' },
  { target: './lib/i18n', from: [...above, './db'], message: 'lib/i18n holds words.' },
  { target: './lib/i18n', from: './lib', except: ['./domain', './i18n'], message: 'lib/i18n imports lib/domain alone.' },
  { target: './lib/threads', from: [...above, './db'], message: 'a thread is plain Node and knows its job alone.' },
  { target: './lib/threads', from: './lib', except: ['./threads'], message: 'a thread is plain Node and knows its job alone.' },
  { target: './components', from: ['./app', './db', './e2e', './server.ts'], message: 'components receive data and actions as props.' },
  { target: './components', from: './lib', except: ['./domain', './i18n'], message: 'components receive data and actions as props.' },
  { target: './app', from: ['./db', './e2e', './server.ts', './lib/api', './lib/door', './lib/demo', './lib/commands'], message: 'app composes: it reads and writes through the verbs in lib.' },
  { target: './db', from: [...above, './lib'], message: 'db knows columns, not rules.' },
  { target: './lib', from: above, message: 'lib never imports what stands above it.' },
  { target: ['./lib/tokens', './lib/service-clients', './lib/audit', './lib/fax', './lib/usage', './lib/members', './lib/webhooks', './lib/help', './lib/notices', './lib/clockwork', './lib/policy', './lib/admin'], from: ['./lib/api', './lib/door', './lib/auth'], message: 'verbs never import the doors.' },
  { target: './e2e', from: ['./app', './components'], message: 'e2e is a stranger at the door.' },
];

const outsideDb = [
  { name: 'drizzle-orm', message: 'Only db/ speaks to the database.' },
  { name: 'better-sqlite3', message: 'Only db/ speaks to the database.' },
  { name: 'pg', message: 'Only db/ speaks to the database.' },
];

export default defineConfig([
  globalIgnores(['.next/**', 'dist/**', 'node_modules/**', 'next-env.d.ts', 'test-results/**', 'playwright-report/**', 'data/**']),
  ...nextCoreWebVitals,
  ...nextTypeScript,
  {
    rules: {
      'import/no-restricted-paths': ['error', { zones: rooms }],
      'import/no-cycle': ['error', { ignoreExternal: true }],
      'no-console': 'error',
      eqeqeq: 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    ignores: ['db/**', 'drizzle.*.config.ts', '**/*.test.ts', 'e2e/**'],
    rules: { 'no-restricted-imports': ['error', { paths: outsideDb, patterns: [{ group: ['drizzle-orm/*'], message: 'Only db/ speaks to the database.' }] }] },
  },
  { files: ['lib/commands/**', 'db/testing/**', '**/*.test.ts'], rules: { 'no-console': 'off' } },
  // Playwright hands a fixture on by a function called `use`, which is no React hook.
  { files: ['e2e/**'], rules: { 'react-hooks/rules-of-hooks': 'off' } },
]);
