import 'server-only';
import { pino } from 'pino';
import { processWide } from '@/db/process-wide';
import { withoutSecrets } from '@/lib/domain/secret';

/** The log: JSON lines on standard output. Every text that goes in loses the secrets in it, whatever put them there. */
export function log() {
  return processWide('log', () =>
    pino({
      level: process.env['LOG_LEVEL'] ?? 'info',
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      hooks: { streamWrite: withoutSecrets },
    }),
  );
}

/** Records a surprise under the request's id: what an answer says as "Request ID" is found here. */
export function logSurprise(error: unknown, requestId: string, where: string): void {
  log().error({ err: error, requestId, where }, 'surprise');
}
