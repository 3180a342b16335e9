import 'server-only';
import { database } from '@/db/connection';
import { filesOfAccount } from '@/db/fax-files';
import { faxOfMember } from '@/db/faxes';
import { faxFileName } from '@/lib/domain/fax-file-names';
import { isFaxFormat, type FaxFormat } from '@/lib/domain/fax-formats';
import { makeDocument, type DocumentProblem, type Source } from './document/make-document';
import { makeWorkFolder, openMade, openStored, pathOfStored, removeWorkFolder, type OpenFile } from './file-store';

export type FoundFile = { readonly kind: 'found'; readonly file: OpenFile; readonly format: FaxFormat; readonly name: string } | { readonly kind: 'not-made'; readonly problem: DocumentProblem } | undefined;

/** A fax's document: its file as it came, where it is one file and that format will do; else one PDF or TIFF made of all its files. */
export async function faxFile(accountId: string, ownerId: string, id: string, wanted: 'pdf' | 'tiff' | undefined): Promise<FoundFile> {
  const fax = await faxOfMember(database(), accountId, ownerId, id);
  const sources = fax && (await sourcesOf(accountId, fax.fileIds));
  const [only] = sources ?? [];
  if (!fax || !sources || !only) return undefined;
  const isAsItCame = sources.length === 1 && (!wanted || wanted === only.format);
  const format = isAsItCame ? only.format : (wanted ?? 'pdf');
  const file = isAsItCame ? await openStored(only.id) : await made(sources, format === 'tiff' ? 'tiff' : 'pdf');
  if (!file) return undefined;
  return 'problem' in file ? { kind: 'not-made', problem: file.problem } : { kind: 'found', file, format, name: `${faxFileName(fax)}.${format}` };
}

/** The files in their order, the same one twice where the fax has it twice; undefined unless every one is there. */
async function sourcesOf(accountId: string, fileIds: readonly string[]): Promise<(Source & { id: string; format: FaxFormat })[] | undefined> {
  const files = new Map((await filesOfAccount(database(), accountId, fileIds)).map((file) => [file.id, file]));
  const sources = fileIds.flatMap((id) => {
    const file = files.get(id);
    return file && isFaxFormat(file.format) ? [{ id, path: pathOfStored(id), format: file.format, pages: file.pages }] : [];
  });
  return sources.length === fileIds.length ? sources : undefined;
}

async function made(sources: readonly Source[], format: 'pdf' | 'tiff'): Promise<OpenFile | { readonly problem: DocumentProblem }> {
  const folder = await makeWorkFolder();
  try {
    const document = await makeDocument(sources, format, folder);
    if ('path' in document) return await openMade(document.path, folder);
    await removeWorkFolder(folder);
    return document;
  } catch (error) {
    await removeWorkFolder(folder);
    throw error;
  }
}
