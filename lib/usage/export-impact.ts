import 'server-only';
import { stringify } from 'csv-stringify/sync';
import { breathe } from '@/db/transaction';
import { partOf, type ImpactPart } from '@/lib/domain/impact';
import type { RecordedRequest } from '@/lib/domain/recorded-use';
import { requestsOfToken } from './read-requests';

/** Without it Japanese Excel shows mojibake. */
const BYTE_ORDER_MARK = '\uFEFF';
/** The most that one file holds: as many as a spreadsheet takes. */
const MOST = 1_000_000;

export interface ImpactCsvWords {
  readonly heads: readonly string[];
  readonly part: (part: ImpactPart) => string;
}

/**
 * Everything a token of the account did since a time, the newest first, as CSV in parts: UTF-8 with the mark that Excel knows it by, dates in ISO 8601.
 * What a spreadsheet would take for a formula has an apostrophe before it.
 */
export async function* exportImpact(accountId: string, tokenId: string, since: number, words: ImpactCsvWords): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + csv([words.heads]);
  let left = MOST;
  for await (const page of requestsOfToken(accountId, tokenId, since)) {
    yield csv(page.slice(0, left).map((request) => lineOf(request, words)));
    left -= page.length;
    if (left <= 0) return;
    await breathe();
  }
}

function csv(lines: readonly (readonly string[])[]): string {
  return stringify(lines.map((line) => [...line]), { escape_formulas: true, record_delimiter: '\r\n' });
}

function lineOf(request: RecordedRequest, { part }: ImpactCsvWords): string[] {
  const { at, method, path, touched, more, address, client, outcome, status, id, via } = request;
  const things = [...touched, ...(more > 0 ? [`+${more}`] : [])].join(' ');
  return [new Date(at).toISOString(), part(partOf(request)), method, path, things, address, client, outcome, String(status), id, via ?? ''];
}
