import { addToBalance } from '@/db/balances';
import { transaction } from '@/db/transaction';
import { makeAccount, makeNumber } from '@/db/testing/make-account';
import { scopes } from '@/lib/domain/scopes';
import { plainPdf } from '@/lib/fax/testing/sample-files';
import { makeHeldToken } from '@/lib/tokens/testing/make-held-token';
import type { ApiServer } from './api-server';

/** An account with a number for its member, money, and a secret of each person with every scope. */
export async function makeOffice(cents = 1_000) {
  const account = await makeAccount();
  await makeNumber(account.accountId, account.owner.id, '+12345667', [account.member.id]);
  await transaction((tx) => addToBalance(tx, account.accountId, cents));
  const secretOf = async (person: { id: string; accountId: string }) => (await makeHeldToken(person, Date.now(), { scopes })).secret;
  return { ...account, ownerSecret: await secretOf(account.owner), memberSecret: await secretOf(account.member) };
}

export const json = (body: unknown) => ({ headers: { 'Content-Type': 'application/json' }, body: typeof body === 'string' ? body : JSON.stringify(body) });

const BOUNDARY = 'a-boundary-of-the-test';

/** A multipart body with one file. */
export function multipart(content: string, { name = 'sample.pdf', type = 'application/pdf', field = 'fax_file' } = {}) {
  const head = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${field}"; filename="${name}"\r\nContent-Type: ${type}\r\n\r\n`;
  return { headers: { 'Content-Type': `multipart/form-data; boundary=${BOUNDARY}` }, body: `${head}${content}\r\n--${BOUNDARY}--\r\n` };
}

/** A file of two pages. */
export const PDF = plainPdf(2);

/** Uploads a file of two pages and answers with its path. */
export async function upload(api: ApiServer, secret: string, content = PDF): Promise<string> {
  const { status, body } = await api.call('POST', '/v3/accounts/self/files', secret, multipart(content));
  if (status !== 200) throw new Error(`Upload: ${status}`);
  return String(body['path']);
}

/** Sends a fax of one file to these, from the office's number. Answers with the ids. */
export async function send(api: ApiServer, secret: string, to: readonly string[], more: Record<string, unknown> = {}): Promise<Record<string, string>> {
  const files = [await upload(api, secret)];
  const { status, text, body } = await api.call('POST', '/v3/accounts/self/outbox', secret, json({ from: '+12345667', to, files, return_ids: true, ...more }));
  if (status !== 201) throw new Error(`Sending: ${status} ${text}`);
  return body['ids'] as Record<string, string>;
}
