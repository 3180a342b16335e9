import 'server-only';
import { database } from '@/db/connection';
import { filesOfAccount } from '@/db/fax-files';
import { faxOfMember } from '@/db/faxes';
import { faxFileName } from '@/lib/domain/fax-file-names';
import { isFaxFormat, type FaxFormat } from '@/lib/domain/fax-formats';

export type FoundFile = { readonly kind: 'found'; readonly id: string; readonly format: FaxFormat; readonly name: string } | { readonly kind: 'other-format'; readonly format: FaxFormat } | undefined;

/** A fax's file, in the format it came in: nothing here converts. Of several files it is the first. */
export async function faxFile(accountId: string, ownerId: string, id: string, wanted: 'pdf' | 'tiff' | undefined): Promise<FoundFile> {
  const fax = await faxOfMember(database(), accountId, ownerId, id);
  const [file] = fax ? await filesOfAccount(database(), accountId, fax.fileIds.slice(0, 1)) : [];
  if (!fax || !file || !isFaxFormat(file.format)) return undefined;
  if (wanted && wanted !== file.format) return { kind: 'other-format', format: file.format };
  return { kind: 'found', id: file.id, format: file.format, name: `${faxFileName(fax)}.${file.format}` };
}
