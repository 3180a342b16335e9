import pLimit from 'p-limit';
import { makeAccount } from '@/db/testing/make-account';
import { endpoints } from '@/lib/domain/endpoints';
import { scopes } from '@/lib/domain/scopes';
import { testSecrets } from '@/lib/domain/test-secrets';
import { makeHeldToken } from '@/lib/tokens/testing/make-held-token';
import type { RawAnswer } from './official-clients';
import { bearer, type RefusedCase } from './refused-secrets';
import { pathOf, protectedRows, rowsByScope, titleOf } from './rows';

/**
 * Every row of the endpoint table with everything that a request may carry, written once: it passes on the API alone and on one port
 * beside the pages. Each part answers with what is not as it must be, so that an empty list is what a test expects.
 */
export type HowToCall = (line: string, headers: readonly string[]) => Promise<RawAnswer>;

/** How many requests are under way at once. */
const AT_ONCE = 16;

/** Every row behind a token refuses every such request, in the same words whatever the row. */
export async function refusals(call: HowToCall, cases: readonly RefusedCase[]): Promise<string[]> {
  return all(protectedRows, cases, async (row, { headers, query = '', status, error, description, challenge, matched }) => {
    const answer = await call(`${row.method} ${pathOf(row)}${query}`, headers);
    const body = answer.json as Record<string, string>;
    const told = answer.headers.get('www-authenticate');
    const code = `Bearer realm="Fax.Plus API", error="${error}", error_description="${body['description']}"`;
    return [
      [answer.status === status && body['error'] === error && description.test(body['description'] ?? ''), 'the verdict'],
      [Object.keys(body).join() === 'error,description,request_id' && body['request_id'] === answer.headers.get('x-request-id'), 'the body'],
      [told === { none: undefined, 'without a code': 'Bearer realm="Fax.Plus API"', 'with its code': code }[challenge], 'the challenge'],
      [answer.headers.has('x-token-expires-at') === matched, 'the expiry'],
      [headers.every((header) => header.length < 60 || !answer.text.includes(header.slice(-59))), 'the secret'],
    ];
  });
}

/** Each scope alone opens a row exactly where the table says so; all but the permitted together do not, and are told which would. */
export async function scopesOfRows(call: HowToCall, now: number): Promise<string[]> {
  const { owner } = await makeAccount();
  const single = await Promise.all(scopes.map(async (scope) => ({ name: scope, scope, secret: (await makeHeldToken(owner, now, { scopes: [scope] })).secret })));
  const alone = await all(rowsByScope, single, async (row, { scope, secret }) => {
    const answer = await call(`${row.method} ${pathOf(row)}`, [bearer(secret)]);
    return row.anyOf.includes(scope) ? [[isLetThrough(answer), `is let through, not ${answer.status}`]] : [[isOutOfScope(answer, row.anyOf), 'is out of scope']];
  });
  const others = await all(rowsByScope, [{ name: 'all but the permitted' }, { name: 'the published test secret' }], async (row, { name }) => {
    const held = scopes.filter((scope) => !row.anyOf.includes(scope));
    const { secret } = name.startsWith('all') ? await makeHeldToken(owner, now, { scopes: held }) : { secret: testSecrets['out-of-scope'] };
    const sufficing = name.startsWith('all') ? row.anyOf : row.anyOf.filter((scope) => !scope.startsWith('fax:user:'));
    return [[isOutOfScope(await call(`${row.method} ${pathOf(row)}`, [bearer(secret)]), sufficing), 'is out of scope']];
  });
  return [...alone, ...others];
}

/** What needs no token asks for none; what needs another kind of credential is not opened by one. */
export async function rowsOfOthers(call: HowToCall, working: string, revoked: string): Promise<string[]> {
  const expected: Record<string, readonly number[]> = { public: [200, 200, 200], 'service-client': [400, 400, 400], gateway: [403, 403, 403] };
  const rows = endpoints.filter(({ access }) => expected[access.kind]);
  return all(rows, [{ name: 'no, a working and a revoked token' }], async (row) => {
    const answers = [];
    for (const headers of [[], [bearer(working)], [bearer(revoked)]]) answers.push((await call(`${row.method} ${row.path}`, headers)).status);
    // What reads a body misses it, and asks for nothing else.
    const wanted = row.access.kind === 'public' && row.method === 'POST' ? [400, 400, 400] : expected[row.access.kind];
    return [[answers.join() === wanted?.join(), answers.join()]];
  });
}

type Check = readonly [holds: boolean, what: string];
type Row = (typeof endpoints)[number];

async function all<Case extends { readonly name: string }, R extends Row>(rows: readonly R[], cases: readonly Case[], check: (row: R, one: Case) => Promise<readonly Check[]>): Promise<string[]> {
  const limit = pLimit(AT_ONCE);
  // A call that ends its token would end it for the others.
  const asked = rows.flatMap((row) => cases.map((one) => limit(async () => (await check(row, one)).filter(([holds]) => !holds).map(([, what]) => `${titleOf(row)}, ${one.name}: ${what}`))));
  return (await Promise.all(asked)).flat();
}

function isLetThrough({ status, headers }: RawAnswer): boolean {
  return [200, 201, 204, 400, 404].includes(status) && !headers.has('www-authenticate') && headers.has('x-token-expires-at');
}

function isOutOfScope({ status, headers, json }: RawAnswer, sufficing: readonly string[]): boolean {
  const { error, description } = json as Record<string, string>;
  const detail = `This call needs ${sufficing.join(' or ')}.`;
  const challenge = `Bearer realm="Fax.Plus API", error="insufficient_scope", error_description="${detail}", scope="${sufficing.join(' ')}"`;
  return status === 403 && error === 'insufficient_scope' && description === detail && headers.get('www-authenticate') === challenge;
}
