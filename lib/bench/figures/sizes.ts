import 'server-only';
import { compare } from '../compare';
import { ratioRow, toldRow, type Row } from '../figure';
import { requestsWith } from '../requests';
import type { Workshop } from '../workshop';

/** The check where a thousand times as many tokens are kept. */
export async function sizes(workshop: Workshop): Promise<Row[]> {
  const holding = async (tokens: number) => {
    const database = await workshop.database(tokens);
    return { servers: [await workshop.serveApi(database)], load: { connections: 20, requests: requestsWith(database.secrets) } };
  };
  const took = await compare({ thousand: await holding(1_000), million: await holding(1_000_000) });
  return [toldRow('who am I, among 1,000 tokens', took.thousand, '1 ×'), ratioRow('who am I, among 1,000,000 tokens', took.million, took.thousand, 1.2)];
}
