import { expect, test } from '@playwright/test';
import { readEnvironment, type StartMode } from './environment';

const complete = {
  DATABASE_URL: 'file:./data/a.db',
  NEXTAUTH_URL: 'https://app.example.com',
  NEXTAUTH_SECRET: 's'.repeat(32),
  AUDIT_KEY: 'a'.repeat(32),
};
const refusal = (given: Record<string, string | undefined>, mode: StartMode = 'production') => {
  try {
    readEnvironment({ ...complete, ...given }, mode);
    return 'nothing was refused';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};
const ONE_SENTENCE = /^[^\n]+[^.\n]\.$/;

for (const mode of ['production', 'demo', 'development', 'api'] as const) {
  for (const name of ['DATABASE_URL', 'AUDIT_KEY', 'NEXTAUTH_URL', 'NEXTAUTH_SECRET']) {
    if (mode === 'api' && name === 'NEXTAUTH_SECRET') continue;
    for (const [how, value] of [['missing', undefined], ['empty', '']] as const) {
      test(`${mode} does not start with ${name} ${how}, and one sentence says so`, () => {
        expect(refusal({ [name]: value }, mode)).toMatch(new RegExp(`^${name} is not set: it `));
        expect(refusal({ [name]: value }, mode)).toMatch(ONE_SENTENCE);
      });
    }
  }
}

const notAddresses = ['true', '*', 'proxy.example.com', '10', '10.0.0.0/33', '10.0.0.0/8/8', '999.0.0.1', '10.0.0', '1:2:3', '::/129', '0.0.0.0/0', 'fe80::1%eth0', '10.0.0.0/8;10.1.0.0/16', '10.0.0.0/8,loopback'];
const malformed: Record<string, readonly string[]> = {
  PORT: ['http', '-1', '65536', '3000 ', '0x10', '1e3', '3000.5'],
  API_PORT: ['http', '65536'],
  DATABASE_URL: ['mysql://db/x', './data/a.db', 'file:', 'postgres://', 'sqlite:a.db', 'postgres:db'],
  MIGRATE_DATABASE_URL: ['mysql://db/x', 'owner', 'file:./data/a.db'],
  NEXTAUTH_URL: ['app.example.com', 'ftp://app.example.com', 'https://app.example.com/path', 'https://app.example.com/?a=1', 'https://app.example.com/#x', 'https://user@app.example.com', 'https://:pass@app.example.com', 'javascript:alert(1)', '/'],
  NEXTAUTH_SECRET: ['short', 's'.repeat(31)],
  AUDIT_KEY: ['short', 'a'.repeat(31)],
  FAX_UPSTREAM_URL: ['fax.internal', 'ftp://fax.internal', 'http://user@fax.internal', 'http://fax.internal/?a=1', 'http://fax.internal/#x', '/'],
  FAX_UPSTREAM_TIMEOUT: ['0', '601', '1.5', 'soon', '-1'],
  FAX_UPSTREAM_PASS_SECRET: ['true', '1', 'YES'],
  REQUEST_LOG_DAYS: ['0', '3651', '90d', '1e2'],
  TRUST_PROXY: notAddresses,
  WEBHOOK_ALLOWED_ADDRESSES: notAddresses,
};
for (const [name, values] of Object.entries(malformed)) {
  for (const value of values) {
    test(`${name}=${value} is malformed, and one sentence names it without showing it`, () => {
      expect(refusal({ [name]: value })).toMatch(new RegExp(`^${name} is malformed: it `));
      expect(refusal({ [name]: value })).toMatch(ONE_SENTENCE);
      if (/SECRET|KEY/.test(name)) expect(refusal({ [name]: value })).not.toContain(value);
    });
  }
}

for (const name of ['SMTP_URL', 'MAIL_FROM', 'OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET']) {
  test(`${name}, which nothing reads yet, stops the start and does not look as if it worked`, () => {
    expect(refusal({ [name]: 'something' })).toBe(`${name} is set, but nothing in this version reads it: unset it.`);
    expect(refusal({ [name]: '' })).toBe('nothing was refused');
  });
}

test('words for looking at pages never reach people: production and the API do not start with them', () => {
  for (const mode of ['production', 'api'] as const) expect(refusal({ LENGTHENED_WORDS: 'yes' }, mode)).toBe('LENGTHENED_WORDS is set, but only the demo reads it: unset it.');
  for (const mode of ['demo', 'development'] as const) {
    expect(refusal({ LENGTHENED_WORDS: 'yes' }, mode)).toBe('nothing was refused');
    expect(refusal({ LENGTHENED_WORDS: 'twice' }, mode)).toBe('LENGTHENED_WORDS is malformed: it must be "yes" or "no".');
  }
});

test('the API alone needs no session secret and has its own port', () => {
  expect(readEnvironment({ ...complete, NEXTAUTH_SECRET: undefined, PORT: '9' }, 'api').port).toBe(3001);
  expect(readEnvironment({ ...complete, API_PORT: '4001' }, 'api').port).toBe(4001);
});

test('what is set is read, and what is not has its default', () => {
  expect(readEnvironment(complete, 'production')).toEqual({
    port: 3000,
    databaseUrl: 'file:./data/a.db',
    migrateDatabaseUrl: undefined,
    publicOrigin: 'https://app.example.com',
    auditKey: complete.AUDIT_KEY,
    trustedProxies: [],
    upstream: undefined,
    requestLogDays: 90,
    webhookAllowedAddresses: [],
  });
  const set = readEnvironment(
    { ...complete, PORT: '0', NEXTAUTH_URL: 'https://App.example.com:8443/', TRUST_PROXY: ' 10.0.0.0/8, ::1 ,192.0.2.1,', WEBHOOK_ALLOWED_ADDRESSES: '10.1.0.0/16,127.0.0.1', MIGRATE_DATABASE_URL: 'postgresql://o@db/x' },
    'production',
  );
  expect(set).toMatchObject({ port: 0, publicOrigin: 'https://app.example.com:8443', trustedProxies: ['10.0.0.0/8', '::1', '192.0.2.1'], webhookAllowedAddresses: ['10.1.0.0/16', '127.0.0.1'], migrateDatabaseUrl: 'postgresql://o@db/x' });
});
