import type { NextConfig } from 'next';

// Nothing here dials out: Next's telemetry is off in builds and at run time.
process.env['NEXT_TELEMETRY_DISABLED'] = '1';

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Native or stateful packages: one instance per process, under every bundle.
  serverExternalPackages: ['better-sqlite3', '@node-rs/argon2', 'pg', 'pino', '@zxcvbn-ts/core', '@zxcvbn-ts/language-common'],
  turbopack: { root: process.cwd() },
  // Development would print every action with its arguments.
  logging: { serverFunctions: false },
};

export default config;
