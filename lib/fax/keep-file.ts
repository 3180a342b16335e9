import 'server-only';
import { insertFaxFile } from '@/db/fax-files';
import { transaction } from '@/db/transaction';
import type { FaxFormat } from '@/lib/domain/fax-formats';
import { countPages, type Unreadable } from './count-pages';
import { convertStored } from './convert-stored';
import type { DocumentProblem } from './document/make-document';
import { removeStored } from './file-store';

export interface StoredUpload {
  readonly id: string;
  readonly size: number;
  readonly name: string;
  readonly format: FaxFormat;
}

export type KeepingProblem = Unreadable | DocumentProblem;

/**
 * A stored file becomes a member's: its pages are counted and its row written, in another format where its sender asks for one.
 * Answers with its id and the path that `sendFax` takes. A file that cannot be read or converted is not kept, and neither are its bytes.
 */
export async function keepFile(accountId: string, ownerId: string, stored: StoredUpload, now: number, wanted?: 'pdf' | 'tiff'): Promise<{ id: string; path: string; pages: number } | { problem: KeepingProblem }> {
  const counted = await countPages(stored.id, stored.format);
  const kept = 'problem' in counted ? counted : await inFormat(stored, counted.pages, wanted ?? stored.format);
  if (kept !== stored) await removeStored(stored.id);
  if ('problem' in counted || 'problem' in kept) return { problem: 'problem' in kept ? kept.problem : 'broken' };
  const { id, size, format } = kept;
  await transaction((tx) => insertFaxFile(tx, { id, accountId, ownerId, name: keptName(stored.name), format, bytes: size, pages: counted.pages, createdAt: now }));
  return { id, path: pathOfFile(id), pages: counted.pages };
}

async function inFormat(stored: StoredUpload, pages: number, wanted: FaxFormat): Promise<StoredUpload | { problem: DocumentProblem }> {
  if (wanted === stored.format || (wanted !== 'pdf' && wanted !== 'tiff')) return stored;
  const converted = await convertStored(stored.id, { format: stored.format, pages }, wanted);
  return 'problem' in converted ? converted : { ...converted, name: stored.name, format: wanted };
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
