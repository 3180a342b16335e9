import 'server-only';
import { insertFaxFile } from '@/db/fax-files';
import { transaction } from '@/db/transaction';
import type { FaxFormat } from '@/lib/domain/fax-formats';
import { countPages } from './count-pages';

/** A stored file becomes a member's: its pages are counted and its row written. Answers with the path that `sendFax` takes. */
export async function keepFile(accountId: string, ownerId: string, stored: { id: string; size: number; name: string; format: FaxFormat }, now: number): Promise<{ path: string; pages: number }> {
  const { id, size, format } = stored;
  const pages = await countPages(id, format);
  const name = keptName(stored.name);
  await transaction((tx) => insertFaxFile(tx, { id, accountId, ownerId, name, format, bytes: size, pages, createdAt: now }));
  return { path: pathOfFile(id), pages };
}

/** How the API calls an uploaded file. */
export function pathOfFile(id: string): string {
  return `/transient-${id}`;
}

/** The id behind such a path; undefined for what no upload was answered with. */
export function fileOfPath(path: string): string | undefined {
  return /^\/?transient-([0-9a-f-]{36})$/.exec(path)?.[1];
}

/** A client's file name as it may be shown and stored: its last part, no control characters, not long. */
function keptName(sent: string): string {
  const last = sent.split(/[\\/]/).at(-1) ?? '';
  return last.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '').slice(0, 255) || 'file';
}
