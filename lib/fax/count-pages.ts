import 'server-only';
import type { FaxFormat } from '@/lib/domain/fax-formats';
import { askPdfium, type PdfProblem } from './document/ask-pdfium';
import { imagePages } from './document/image-pages';
import { isImageFormat } from './document/open-image';
import { pathOfStored, readStored } from './file-store';

/** More pages than anybody faxes. */
export const MOST_PAGES = 5_000;
const LINES_A_PAGE = 60;
/** A document of 150 MB takes well under a second. */
const PATIENCE_MS = 10_000;

export type Unreadable = PdfProblem | 'too-many-pages';

/**
 * How many pages a stored file has, or why it cannot be told: nobody is charged for a guess. PDFs and images are opened by libraries,
 * text has 60 lines a page, and the office formats, which nothing here opens, count as one page.
 */
export async function countPages(id: string, format: FaxFormat): Promise<{ readonly pages: number } | { readonly problem: Unreadable }> {
  const counted = await counts(id, format);
  return 'pages' in counted && counted.pages > MOST_PAGES ? { problem: 'too-many-pages' } : counted;
}

async function counts(id: string, format: FaxFormat): Promise<{ readonly pages: number } | { readonly problem: Unreadable }> {
  if (format === 'pdf') return askPdfium({ kind: 'count', path: pathOfStored(id) }, PATIENCE_MS);
  if (format === 'txt') return { pages: await textPages(id) };
  if (!isImageFormat(format)) return { pages: 1 };
  return imagePages(pathOfStored(id), format, PATIENCE_MS);
}

async function textPages(id: string): Promise<number> {
  let lines = 0;
  for await (const chunk of readStored(id) as AsyncIterable<Buffer>) for (const byte of chunk) if (byte === 0x0a) lines += 1;
  return Math.ceil((lines + 1) / LINES_A_PAGE);
}
