import 'server-only';
import { makeDocument, type DocumentProblem, type Source } from './document/make-document';
import { makeWorkFolder, pathOfStored, removeWorkFolder, storeMade } from './file-store';

/** Stores a file once more, in another format and under an id of its own; the first one stays where it is. */
export async function convertStored(id: string, { format, pages }: Omit<Source, 'path'>, wanted: 'pdf' | 'tiff'): Promise<{ readonly id: string; readonly size: number } | { readonly problem: DocumentProblem }> {
  const folder = await makeWorkFolder();
  try {
    const made = await makeDocument([{ path: pathOfStored(id), format, pages }], wanted, folder);
    return 'path' in made ? await storeMade(made.path) : made;
  } finally {
    await removeWorkFolder(folder);
  }
}
