import 'server-only';
import { stringify } from 'csv-stringify/sync';
import { breathe } from '@/db/transaction';
import type { ListQuery } from '@/lib/domain/list-query';
import type { TokenSummary } from '@/lib/domain/token-summary';
import { tokensOfPart, type ListReader } from './token-page';

/** Without it Japanese Excel shows mojibake. */
const BYTE_ORDER_MARK = '\uFEFF';
/** Tokens that are read at once. */
const PART = 500;
/** The most that one file holds: as many as a spreadsheet takes. */
const MOST = 100_000;

export interface CsvWords {
  readonly heads: readonly [name: string, identifier: string, scopes: string, status: string, generated: string, expires: string, lastUsed: string, address: string];
  readonly status: (token: TokenSummary) => string;
}

/**
 * Everything that a list's address matches, as CSV in parts: UTF-8 with the mark that Excel knows it by, dates in ISO 8601.
 * What a spreadsheet would take for a formula has an apostrophe before it.
 */
export function exportTokens(member: ListReader, query: ListQuery, words: CsvWords, now: number): AsyncGenerator<string> {
  return inCsv(words.heads, (part) => tokensOfPart(member, query, now, part), (token) => lineOf(token, words));
}

/** The same of any tokens, read part by part. */
export async function* inCsv<Token>(heads: readonly string[], read: (part: { readonly limit: number; readonly offset: number }) => Promise<readonly Token[]>, line: (token: Token) => readonly string[]): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + csv([heads]);
  for (let offset = 0; offset < MOST; offset += PART) {
    const tokens = await read({ limit: PART, offset });
    if (tokens.length > 0) yield csv(tokens.map(line));
    if (tokens.length < PART) return;
    await breathe();
  }
}

function csv(lines: readonly (readonly string[])[]): string {
  return stringify(lines.map((line) => [...line]), { escape_formulas: true, record_delimiter: '\r\n' });
}

/** A token as a line under the heads. */
export function lineOf(token: TokenSummary, { status }: Pick<CsvWords, 'status'>): string[] {
  return [token.name, token.identifier, token.scopes.join(' '), status(token), isoTime(token.createdAt), isoTime(token.expiresAt), isoTime(token.lastUsedAt), token.lastUsedAddress ?? ''];
}

function isoTime(instant: number | null): string {
  return instant === null ? '' : new Date(instant).toISOString();
}
