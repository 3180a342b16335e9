import 'server-only';
import { compare, spread } from '../compare';
import { onTop, ratioRow, toldRow, type Row } from '../figure';
import { recordAnswer } from '../recorded-answer';
import { OWN_TOKEN, requestsWith } from '../requests';
import type { Workshop } from '../workshop';

const TOKENS = 100_000;
const CONNECTIONS = 20;

/** The whole check against a bare server that answers the same bytes, and its parts one by one. */
export async function ownToken(workshop: Workshop): Promise<Row[]> {
  const database = await workshop.database(TOKENS);
  const ours = await workshop.serveApi(database);
  const answer = workshop.file('answer.json');
  await recordAnswer(ours.port, OWN_TOKEN, database.secrets[0] ?? '', answer);
  const load = { connections: CONNECTIONS, requests: requestsWith(database.secrets) };
  const part = async (stage: string) => ({ servers: [await workshop.serve('parts-server', [stage], await workshop.database(TOKENS))], load });
  const took = await compare({
    bare: { servers: [await workshop.serve('bare-server', [answer])], load },
    ours: { servers: [ours], load },
    transport: await part('transport'),
    lookup: await part('lookup'),
    limiter: await part('limiter'),
    recording: await part('recording'),
  });
  const added = (more: keyof typeof took, less: keyof typeof took) => `+ ${(spread(took[more].cpu).median - spread(took[less].cpu).median).toFixed(1)} µs`;
  return [
    toldRow('bare node:http, the same bytes', took.bare, '1 ×'),
    ratioRow('who am I, everything on, against bare', took.ours, took.bare, 5),
    toldRow('… transport: front door, routing, answer', took.transport, added('transport', 'bare')),
    toldRow('… with the lookup and the hash', took.lookup, added('lookup', 'transport')),
    toldRow('… with the limiter', took.limiter, added('limiter', 'lookup')),
    toldRow('… with the recording', took.recording, added('recording', 'limiter')),
    ratioRow('recording, on top of all else', took.recording, took.limiter, 1.15, onTop),
  ];
}
