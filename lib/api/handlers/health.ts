import 'server-only';
import { databaseAnswers } from '@/db/migrate';
import { answered } from '../answered';
import { fail } from '../answers';
import type { ApiContext } from '../context';

/** `GET /healthz`: the process runs. */
export function isAlive(c: ApiContext): Response {
  return answered(c, 'isAlive', { status: 'alive' });
}

/** `GET /readyz`: the database answers too. */
export async function isReady(c: ApiContext): Promise<Response> {
  return (await databaseAnswers()) ? answered(c, 'isReady', { status: 'ready' }) : fail(c, 503, 'service_unavailable', 'The database does not answer.');
}
