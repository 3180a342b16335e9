import 'server-only';
import type { Contestant } from '../contestant';
import type { Row } from '../figure';
import { uploadOf } from '../upload';
import type { Workshop } from '../workshop';

const MB = 1024 * 1024;
/** The documented limit of a fax's file. */
const SIZE = 150 * MB;
/** What an upload may take on top, in MB: buffers on the way, never the file. */
const MOST = 60;

/** How far the memory of a process rises while it takes the largest upload. */
export async function upload(workshop: Workshop): Promise<Row[]> {
  const database = await workshop.database(1_000);
  const server = await workshop.serveApi(database);
  const secret = database.secrets[0] ?? '';
  // What is loaded once is loaded before the memory is looked at.
  await uploadOf(MB, { port: server.port, secret, sized: true });
  const rows = [];
  for (const sized of [true, false]) {
    const megabytes = await growthBy(server, () => uploadOf(SIZE, { port: server.port, secret, sized }));
    rows.push(rowOf(`${sized ? 'with its length' : 'chunked'}, into the embedded service`, megabytes));
  }
  return rows;
}

/** Peak of the memory in use, over what was in use before, in MB. */
async function growthBy(server: Contestant, send: () => Promise<number>): Promise<number> {
  const { memory } = await server.used();
  const status = await send();
  if (status !== 200) throw new Error(`The upload was answered ${status}.`);
  return Math.max(0, (await server.used()).peak - memory) / MB;
}

function rowOf(how: string, megabytes: number): Row {
  return { what: `memory on top while 150 MB are uploaded ${how}`, target: `≤ ${MOST} MB`, measured: `${megabytes.toFixed(0)} MB`, detail: '', holds: megabytes <= MOST };
}
