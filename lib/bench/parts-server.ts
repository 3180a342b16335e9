import 'server-only';
import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { bearerOf } from '@/lib/api/bearer';
import { addressOf, type ApiContext, type ApiEnv } from '@/lib/api/context';
import { getOwnToken } from '@/lib/api/handlers/own-token';
import { noteAnswer } from '@/lib/api/note-answer';
import { count, isUsedUp } from '@/lib/api/rate-limits';
import { tellAllowance } from '@/lib/api/tell-allowance';
import { endpointOf } from '@/lib/domain/endpoints';
import { TOKEN_LIMIT, UNMATCHED_LIMIT } from '@/lib/domain/rate-limits';
import { rfc3339 } from '@/lib/domain/wire-dates';
import { frontDoor } from '@/lib/door/front-door';
import { trustOf } from '@/lib/door/identify';
import { checkSecret, type HeldToken } from '@/lib/tokens/check-secret';
import { flushUses } from '@/lib/usage/flush-uses';
import { announce } from './announce';
import { OWN_TOKEN } from './requests';

// `GET /v3/personal-access-tokens/self` put together from the product's own parts, up to the one that is named: each stage adds one to the stage before.
const stages = { transport, lookup, limiter, recording };
const stage = stages[process.argv[2] as keyof typeof stages];

/** What the stage without a lookup answers with. */
const SOMEBODY: HeldToken = {
  id: 'nobody', accountId: 'nobody', memberId: '0123456789abcdef0123456789abcdef', identifier: '0123456789ABCDEFGHIJKL', name: 'Nightly report',
  scopes: ['fax:fax:read', 'fax:fax:edit'], createdAt: 1_700_000_000_000, expiresAt: 1_800_000_000_000, stopsAt: 1_800_000_000_000, lastUsedAt: 1_750_000_000_000, ownerRole: 'member',
};

const ROW = endpointOf('getOwnToken');
const api = new Hono<ApiEnv>();
api.get(OWN_TOKEN, async (c) => {
  const token = await stage(c);
  c.env.outgoing.setHeader('X-Token-Expires-At', rfc3339(token.stopsAt));
  c.set('token', token);
  const answer = getOwnToken(c);
  return stage === recording ? noteAnswer(c, ROW, { verdict: 'valid', token }, answer) : answer;
});
const rules = { origins: [], isFile: () => false, trust: trustOf([]), development: false, https: false };
announce(createServer(frontDoor(rules, getRequestListener(api.fetch, { overrideGlobalObjects: false }), undefined)), flushUses);

async function transport(c: ApiContext): Promise<HeldToken> {
  tellAllowance(c, { limit: TOKEN_LIMIT, isExceeded: false, remaining: 5_999, resetSeconds: 60 });
  return SOMEBODY;
}

async function lookup(c: ApiContext): Promise<HeldToken> {
  await transport(c);
  return held(c);
}

async function limiter(c: ApiContext): Promise<HeldToken> {
  await isUsedUp(UNMATCHED_LIMIT, addressOf(c));
  const token = await held(c);
  tellAllowance(c, await count(TOKEN_LIMIT, token.id));
  return token;
}

/** The same, and what is answered is recorded. */
function recording(c: ApiContext): Promise<HeldToken> {
  return limiter(c);
}

async function held(c: ApiContext): Promise<HeldToken> {
  const bearer = await bearerOf(c);
  const checked = 'sent' in bearer ? await checkSecret(bearer.sent, addressOf(c), Date.now()) : bearer;
  if (checked.verdict !== 'valid') throw new Error(checked.verdict);
  return checked.token;
}
