import 'server-only';
import { readFileSync } from 'node:fs';
import { compare } from '../compare';
import { installContestants } from '../install-contestants';
import { ratioRow, toldRow, type Row } from '../figure';
import { recordAnswer } from '../recorded-answer';
import { formsWith, OWN_TOKEN, requestsWith } from '../requests';
import type { Workshop } from '../workshop';

/** The same against what others check keys and tokens with, each behind its own node:http, answering our bytes. */
export async function others(workshop: Workshop): Promise<Row[]> {
  const contestants = installContestants();
  const database = await workshop.database(100_000);
  const ours = await workshop.serveApi(database);
  const answer = workshop.file('answer.json');
  await recordAnswer(ours.port, OWN_TOKEN, database.secrets[0] ?? '', answer);
  const [keys, tokens] = [workshop.file('better-auth-keys.json'), workshop.file('oidc-tokens.json')];
  const betterAuth = await workshop.serve(`${contestants}/better-auth.js`, [answer, keys]);
  const oidcProvider = await workshop.serve(`${contestants}/oidc-provider.js`, [answer, tokens]);
  const read = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as string[];
  const introspections = formsWith(read(tokens).map((token) => `token=${encodeURIComponent(token)}`), '/token/introspection', `Basic ${btoa('bench:a secret of the bench')}`);
  const took = await compare({
    ours: { servers: [ours], load: { connections: 20, requests: requestsWith(database.secrets) } },
    betterAuth: { servers: [betterAuth], load: { connections: 20, requests: requestsWith(read(keys)) } },
    oidcProvider: { servers: [oidcProvider], load: { connections: 20, requests: introspections } },
  });
  return [
    toldRow('Better Auth, verifyApiKey on SQLite', took.betterAuth, '1 ×'),
    ratioRow('who am I, everything on, against it', took.ours, took.betterAuth, 1 / 6),
    toldRow('oidc-provider, introspection in memory', took.oidcProvider, '1 ×'),
    ratioRow('who am I, everything on, against it', took.ours, took.oidcProvider, 0.6),
  ];
}
