import 'server-only';
import { join } from 'node:path';
import pLimit from 'p-limit';
import { askPdfium } from './ask-pdfium';
import { imagesToPdf, type ImagePage } from './images-to-pdf';
import { isImageFormat } from './open-image';
import { imageToSheet, joinSheets } from './sheets';

/** A stored file that a document is made of. */
export interface Source {
  readonly path: string;
  readonly format: string;
  readonly pages: number;
}

/** Why there is no such document: a file of a kind that is not converted, one that cannot be read, too many pages, or too much to do now. */
export type DocumentProblem = 'other-kinds' | 'unreadable' | 'too-long' | 'busy';

/** Bounds what one request costs: 200 sheets take about 4 seconds and 200 MB. */
export const MOST_CONVERTED_PAGES = 200;
const PATIENCE_MS = 60_000;
/** One at a time in a process, and so many in wait. */
const turns = pLimit(1);
const MOST_WAITING = 20;

type Made = { readonly path: string } | { readonly problem: DocumentProblem };

/** Makes one PDF or TIFF of several files, in their order, within a folder of its own. PDF pages are joined as they are; images become pages. */
export function makeDocument(sources: readonly Source[], format: 'pdf' | 'tiff', folder: string): Promise<Made> {
  if (!sources.every((source) => source.format === 'pdf' || isImageFormat(source.format))) return settled({ problem: 'other-kinds' });
  const isJoiningAlone = format === 'pdf' && sources.every((source) => source.format === 'pdf');
  if (!isJoiningAlone && sources.reduce((sum, { pages }) => sum + pages, 0) > MOST_CONVERTED_PAGES) return settled({ problem: 'too-long' });
  if (turns.pendingCount >= MOST_WAITING) return settled({ problem: 'busy' });
  return turns(() => (format === 'pdf' ? makePdf(sources, folder) : makeTiff(sources, folder)));
}

async function makePdf(sources: readonly Source[], folder: string): Promise<Made> {
  const parts: string[] = [];
  for (const [at, source] of sources.entries()) {
    const part = source.format === 'pdf' ? source.path : join(folder, `part-${at}.pdf`);
    if (source.format !== 'pdf' && !(await isDone(imagesToPdf(pagesOf(source), part)))) return { problem: 'unreadable' };
    parts.push(part);
  }
  const [only] = parts;
  if (only && parts.length === 1) return { path: only };
  const path = join(folder, 'document.pdf');
  const joined = await askPdfium({ kind: 'join', paths: parts, to: path }, PATIENCE_MS);
  return 'problem' in joined ? { problem: joined.problem === 'busy' ? 'busy' : 'unreadable' } : { path };
}

async function makeTiff(sources: readonly Source[], folder: string): Promise<Made> {
  const sheets: string[] = [];
  for (const [at, source] of sources.entries()) {
    if (source.format === 'pdf') {
      const drawn = await askPdfium({ kind: 'draw', path: source.path, into: folder, as: String(at) }, PATIENCE_MS);
      if ('problem' in drawn) return { problem: drawn.problem === 'busy' ? 'busy' : 'unreadable' };
      sheets.push(...Array.from({ length: drawn.pages }, (_, page) => join(folder, `${at}-${page}.tiff`)));
      continue;
    }
    for (const { path, page } of pagesOf(source)) {
      const sheet = join(folder, `${at}-${page}.tiff`);
      if (!(await isDone(imageToSheet(path, page, sheet)))) return { problem: 'unreadable' };
      sheets.push(sheet);
    }
  }
  const path = join(folder, 'document.tiff');
  return (await isDone(joinSheets(sheets, path))) ? { path } : { problem: 'unreadable' };
}

function pagesOf({ path, pages }: Source): ImagePage[] {
  return Array.from({ length: pages }, (_, page) => ({ path, page }));
}

/** What the image library rejects is the file's fault; what the system rejects (a full disk) has a code and is ours. */
function isDone(work: Promise<void>): Promise<boolean> {
  return work.then(
    () => true,
    (error: Error & { code?: string }) => {
      if (error.code) throw error;
      return false;
    },
  );
}

function settled(made: Made): Promise<Made> {
  return Promise.resolve(made);
}
