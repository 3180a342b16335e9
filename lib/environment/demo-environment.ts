import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const SECRETS_FILE = './data/demo-secrets.json';

/**
 * Fills in what the demo and development need and nobody set: a database file, the origin, and secrets that are
 * generated once into the git-ignored data folder. What is set is honoured.
 */
export function fillInDemoEnvironment(variables: Record<string, string | undefined>): void {
  variables['DATABASE_URL'] ||= 'file:./data/demo.db';
  variables['NEXTAUTH_URL'] ||= `http://localhost:${variables['PORT'] || 3000}`;
  if (variables['NEXTAUTH_SECRET'] && variables['AUDIT_KEY']) return;
  const secrets = demoSecrets();
  variables['NEXTAUTH_SECRET'] ||= secrets.NEXTAUTH_SECRET;
  variables['AUDIT_KEY'] ||= secrets.AUDIT_KEY;
}

function demoSecrets(): { NEXTAUTH_SECRET: string; AUDIT_KEY: string } {
  if (!existsSync(SECRETS_FILE)) {
    mkdirSync(dirname(SECRETS_FILE), { recursive: true });
    const made = { NEXTAUTH_SECRET: randomBytes(32).toString('base64'), AUDIT_KEY: randomBytes(32).toString('base64') };
    writeFileSync(SECRETS_FILE, JSON.stringify(made, null, 2), { mode: 0o600 });
  }
  return JSON.parse(readFileSync(SECRETS_FILE, 'utf8')) as { NEXTAUTH_SECRET: string; AUDIT_KEY: string };
}
