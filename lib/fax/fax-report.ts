import 'server-only';
import { database } from '@/db/connection';
import { faxOfMember } from '@/db/faxes';
import { wireDate } from '@/lib/domain/wire-dates';
import { drawPdf } from './draw-pdf';

/** The confirmation report of a fax that was sent, as a PDF; undefined where there is none. */
export async function faxReport(accountId: string, ownerId: string, id: string): Promise<Buffer | undefined> {
  const fax = await faxOfMember(database(), accountId, ownerId, id);
  if (!fax || fax.direction === 'incoming') return undefined;
  const rows = [
    ['Result', fax.status === 'success' ? 'Sent' : fax.description],
    ['To', fax.toNumber],
    ['From', fax.fromNumber],
    ['Pages', String(fax.pages)],
    ['Cost in pages', String(fax.cost)],
    ['Submitted (UTC)', fax.submittedAt === null ? '' : wireDate(fax.submittedAt)],
    ['Started (UTC)', wireDate(fax.startedAt)],
    ['Ended (UTC)', wireDate(fax.updatedAt)],
    ['Fax id', fax.id],
    ['Note', 'This service dials nothing: the fax was sent within it.'],
  ] as const;
  return drawPdf('Fax confirmation report', rows, fax.updatedAt);
}
