import 'server-only';
import { compare, ratioOf } from '../compare';
import { ratioRow, times, toldRow, type Row } from '../figure';
import { requestsWith } from '../requests';
import type { Database, Workshop } from '../workshop';

const TOKENS = 100_000;

/** Two processes on one database against one process alone; and against two with a database each, which tells what is due to the machine. */
export async function sideBySide(workshop: Workshop): Promise<Row[]> {
  const [one, other, shared] = [await workshop.database(TOKENS), await workshop.database(TOKENS), await workshop.database(TOKENS)];
  // Two servers and a generator that never sleeps would be three on two cores, and the figure would be the scheduler's.
  const load = (processes: number, { secrets }: Database) => ({ connections: 20 * processes, requests: requestsWith(secrets), maySleep: true });
  const alone = await workshop.serveApi(one);
  const took = await compare({
    alone: { servers: [alone], load: load(1, one) },
    apart: { servers: [alone, await workshop.serveApi(other)], load: load(2, one) },
    sharing: { servers: [await workshop.serveApi(shared), await workshop.serveApi(shared)], load: load(2, shared) },
  });
  return [
    toldRow('one process', took.alone, '1 ×'),
    toldRow('two processes, a database each', took.apart, times(ratioOf(took.apart, took.alone).median)),
    ratioRow('two processes on one database, a request', took.sharing, took.alone, 1.15),
  ];
}
