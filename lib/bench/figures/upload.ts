import 'server-only';
import type { Contestant } from '../contestant';
import type { Row } from '../figure';
import { serveDrain } from '../drain';
import { uploadOf } from '../upload';
import type { Workshop } from '../workshop';

const MB = 1024 * 1024;
/** The documented limit of a fax's file. */
const SIZE = 150 * MB;
/** What an upload may take on top, in MB: buffers on the way, never the file. */
const MOST = 60;

/** How far the memory of a process rises while it takes the largest upload. */
export async function upload(workshop: Workshop): Promise<Row[]> {
  const drain = await serveDrain();
  const rows = [...(await uploadsTo(workshop, 'into the embedded service')), ...(await uploadsTo(workshop, 'through the gateway', drain.url))];
  await drain.close();
  return rows;
}

/** A process of its own for each way of sending: a peak is never forgotten. */
async function uploadsTo(workshop: Workshop, where: string, upstream?: string): Promise<Row[]> {
  const rows = [];
  for (const sized of [true, false]) {
    const database = await workshop.database(1_000);
    const { port, ...server } = await workshop.serveApi(database, upstream);
    const secret = database.secrets[0] ?? '';
    // What is loaded once is loaded before the memory is looked at.
    await uploadOf(MB, { port, secret, sized });
    const megabytes = await growthBy(server, () => uploadOf(SIZE, { port, secret, sized }));
    rows.push(rowOf(`${sized ? 'with its length' : 'chunked'}, ${where}`, megabytes));
  }
  return rows;
}

/** Peak of the memory in use, over what was in use before, in MB. */
async function growthBy(server: Pick<Contestant, 'used'>, send: () => Promise<number>): Promise<number> {
  const { memory } = await server.used();
  const status = await send();
  if (status !== 200) throw new Error(`The upload was answered ${status}.`);
  return Math.max(0, (await server.used()).peak - memory) / MB;
}

function rowOf(how: string, megabytes: number): Row {
  return { what: `memory on top while 150 MB are uploaded ${how}`, target: `≤ ${MOST} MB`, measured: `${megabytes.toFixed(0)} MB`, detail: '', holds: megabytes <= MOST };
}
