import 'server-only';
import type { Row } from '../figure';
import { requestsWith } from '../requests';
import { revokeUnderLoad } from '../revoke-under-load';
import type { Workshop } from '../workshop';

const CALLERS = 50;
const TIMES = 10;

/** Fifty callers of one token on two processes, while it is revoked through one of them; several times. */
export async function revocation(workshop: Workshop): Promise<Row[]> {
  const database = await workshop.database(1_000);
  const servers = [await workshop.serveApi(database), await workshop.serveApi(database)];
  const ports = servers.map(({ port }) => port);
  let [before, begunAfter, letThrough] = [0, 0, 0];
  for (const [at, request] of requestsWith(database.secrets.slice(0, TIMES)).entries()) {
    const told = await revokeUnderLoad({ ports, callers: CALLERS, request, revokeOn: ports[at % ports.length] ?? 0 });
    before += told.served;
    begunAfter += told.begunAfter;
    letThrough += told.letThrough;
  }
  return [{
    what: `let through after a revocation was answered, ${CALLERS} callers, two processes`,
    target: '0',
    measured: String(letThrough),
    detail: `of ${begunAfter} begun after ${TIMES} revocations; ${before} served before`,
    holds: letThrough === 0 && begunAfter > 0,
  }];
}
