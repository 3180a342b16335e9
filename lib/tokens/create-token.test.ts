import { expect, test } from '@playwright/test';
import { chainAfter } from '@/db/audit';
import { closeDatabase, database } from '@/db/connection';
import { newId } from '@/db/ids';
import { auditOf } from '@/db/testing/audit-of';
import { makeAccount } from '@/db/testing/make-account';
import { rawSql } from '@/db/testing/raw-sql';
import { tokenOfMember } from '@/db/tokens';
import { verifyChain } from '@/lib/audit/verify-chain';
import type { WantedToken } from '@/lib/domain/token-form';
import { checkSecret } from './check-secret';
import { createToken, recordRefusal, type Generator } from './create-token';
import { listTokens } from './testing/list-tokens';

test.afterAll(closeDatabase);

const NOW = Date.UTC(2026, 10, 23, 12);
const origin = { address: '192.0.2.7', client: 'a test', requestId: 'req_test' };
const wanted = (given: Partial<Omit<WantedToken, 'renderedFor'>> = {}): Omit<WantedToken, 'renderedFor'> => ({
  name: 'Nightly export',
  description: null,
  allowedAddresses: null,
  expiresAt: NOW + 90 * 86_400_000,
  scopes: ['fax:fax:read', 'fax:numbers:read'],
  submissionId: newId(),
  ...given,
});
const generator = ({ plan, member }: Awaited<ReturnType<typeof makeAccount>>): Generator => ({ ...member, plan });

test('a member of a plan without tokens gets none, and the refusal is recorded', async () => {
  const account = await makeAccount('basic');
  const answer = await createToken(generator(account), wanted(), origin, NOW);
  expect(answer).toEqual({ kind: 'refused', reason: 'plan-lapsed' });
  expect(await listTokens(account.member, NOW)).toEqual([]);
  expect(await auditOf(account.accountId)).toMatchObject([
    { at: NOW, actor: { kind: 'member', memberId: account.member.id }, origin, fact: { type: 'authz_fail', action: 'generate-token', reason: 'plan-lapsed' } },
  ]);
});

test('a scope that was made up by hand is recorded as refused', async () => {
  const { accountId, member } = await makeAccount();
  await recordRefusal(member, 'scope-unknown', origin, NOW);
  expect(await auditOf(accountId)).toMatchObject([{ fact: { type: 'authz_fail', reason: 'scope-unknown' } }]);
});

test('the same submission twice generates one token; the second answer names it and holds no secret', async () => {
  const account = await makeAccount();
  const submission = wanted();
  const first = await createToken(generator(account), submission, origin, NOW);
  if (first.kind !== 'generated') throw new Error(first.kind);
  expect(await createToken(generator(account), { ...submission, name: 'Another name' }, origin, NOW + 1)).toEqual({ kind: 'already-generated', tokenId: first.tokenId });
  expect(await listTokens(account.member, NOW)).toMatchObject([{ name: 'Nightly export' }]);
  expect(await auditOf(account.accountId)).toHaveLength(1);
});

test('the same submission twenty times at once generates one token and one audit event', async () => {
  const account = await makeAccount();
  const submission = wanted();
  const answers = await Promise.all(Array.from({ length: 20 }, () => createToken(generator(account), submission, origin, NOW)));
  const [generated, ...others] = answers.flatMap((answer) => (answer.kind === 'generated' ? [answer.tokenId] : []));
  expect(others).toEqual([]);
  expect(answers.filter((answer) => answer.kind === 'already-generated' && answer.tokenId === generated)).toHaveLength(19);
  expect(await listTokens(account.member, NOW)).toHaveLength(1);
  expect(await auditOf(account.accountId)).toHaveLength(1);
});

test("another member's submission of the same id is their own", async () => {
  const account = await makeAccount();
  const submission = wanted();
  await createToken(generator(account), submission, origin, NOW);
  expect(await createToken({ ...account.admin, plan: 'enterprise' }, submission, origin, NOW)).toMatchObject({ kind: 'generated' });
});

test('the secret stands in the answer alone: the row holds its hash, the audit its identifier', async () => {
  const account = await makeAccount();
  const answer = await createToken(generator(account), wanted(), origin, NOW);
  if (answer.kind !== 'generated') throw new Error(answer.kind);
  const secret = answer.secret.reveal();
  const rest = secret.slice('alohi_pat_'.length + answer.secret.identifier.length);
  const [row] = await rawSql(`SELECT * FROM tokens WHERE id = '${answer.tokenId}'`);
  const chain = JSON.stringify(await chainAfter(database(), account.accountId, 0, 10));
  expect(row?.['secret_hash']).toMatch(/^[0-9a-f]{64}$/);
  expect(row?.['identifier']).toBe(answer.secret.identifier);
  expect(chain).toContain(answer.secret.identifier);
  for (const text of [JSON.stringify(row), chain, JSON.stringify(answer), JSON.stringify(await listTokens(account.member, NOW))]) {
    expect(text).not.toContain(rest);
    expect(text).not.toContain(rest.slice(1, 20));
  }
  expect(chain).not.toContain(String(row?.['secret_hash']));
});

test('two tokens of one name are two, with two secrets', async () => {
  const account = await makeAccount();
  const answers = await Promise.all([1, 2].map(() => createToken(generator(account), wanted(), origin, NOW)));
  const secrets = answers.map((answer) => (answer.kind === 'generated' ? answer.secret.reveal() : answer.kind));
  expect(new Set(secrets).size).toBe(2);
  expect(await listTokens(account.member, NOW)).toHaveLength(2);
});

test('a generated token is recorded with everything that was granted, in an unbroken chain', async () => {
  const account = await makeAccount();
  const asked = wanted({ name: 'Büro 🧾' });
  await createToken(generator(account), asked, origin, NOW);
  expect(await auditOf(account.accountId)).toMatchObject([
    { origin, fact: { type: 'authn_token_created', name: 'Büro 🧾', scopes: [...asked.scopes], expiresAt: asked.expiresAt } },
  ]);
  expect(await verifyChain(database(), account.accountId)).toMatchObject({ kind: 'unbroken', head: { seq: 1 } });
});

test('what it is for and where it may be used from are kept with it; the addresses stand in the audit, the description does not', async () => {
  const account = await makeAccount();
  const answer = await createToken(generator(account), wanted({ description: 'Runs on build-3', allowedAddresses: ['192.0.2.0/24'] }), origin, NOW);
  if (answer.kind !== 'generated') throw new Error(answer.kind);
  expect(await tokenOfMember(database(), account.accountId, account.member.id, answer.tokenId)).toMatchObject({ description: 'Runs on build-3', allowedAddresses: ['192.0.2.0/24'] });
  const [event] = await auditOf(account.accountId);
  expect(event?.fact).toMatchObject({ addresses: ['192.0.2.0/24'] });
  expect(JSON.stringify(event)).not.toContain('build-3');
  const verdictFrom = async (address: string) => (await checkSecret(answer.secret.reveal(), address, NOW)).verdict;
  expect([await verdictFrom('192.0.2.9'), await verdictFrom('198.51.100.9')]).toEqual(['valid', 'address-not-allowed']);
});
