import 'server-only';
import { isBusy } from '@/db/errors';
import { requestOrigin } from '@/lib/auth/request-origin';
import type { ActionTrouble } from '@/lib/domain/action-answers';
import { logSurprise } from '@/lib/log/log';

/** Runs an action's work. A busy database is an answer; a surprise is logged under the request's id and answered without a stack. */
export async function answered<Answer>(action: string, work: () => Promise<Answer>): Promise<Answer | Extract<ActionTrouble, { kind: 'busy' | 'failed' }>> {
  try {
    return await work();
  } catch (error) {
    if (isBusy(error)) return { kind: 'busy' };
    const { requestId } = await requestOrigin();
    logSurprise(error, requestId, action);
    return { kind: 'failed', requestId };
  }
}
