import 'server-only';
import { compare } from '../compare';
import { ratioRow, toldRow, type Row } from '../figure';
import { requestsWith } from '../requests';
import type { Workshop } from '../workshop';

/** Two processes on one database against one process alone. */
export async function sideBySide(workshop: Workshop): Promise<Row[]> {
  const [one, shared] = [await workshop.database(100_000), await workshop.database(100_000)];
  const alone = { servers: [await workshop.serveApi(one)], load: { connections: 20, requests: requestsWith(one.secrets) } };
  const two = { servers: [await workshop.serveApi(shared), await workshop.serveApi(shared)], load: { connections: 40, requests: requestsWith(shared.secrets) } };
  const took = await compare({ alone, two });
  return [toldRow('one process', took.alone, '1 ×'), ratioRow('two processes on one database, a request', took.two, took.alone, 1.15)];
}
