import { join as inFolder } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { openPdf, savePdf, startPdfium } from './pdfium.mjs';

/**
 * One job on PDF files, in a thread that may be ended at any moment: a file that PDFium stumbles over costs its own job alone.
 * @typedef {{ readonly kind: 'count', readonly path: string }
 *   | { readonly kind: 'join', readonly paths: readonly string[], readonly to: string }
 *   | { readonly kind: 'draw', readonly path: string, readonly into: string, readonly as: string }} PdfJob
 * @typedef {{ readonly pages: number } | { readonly problem: 'locked' | 'broken' }} PdfOutcome
 */

/** Counting reads what leads to the pages; who joins or draws has whole pages in memory. */
const MEGABYTES = { count: 192, join: 512, draw: 512 };

/** @type {{ job: PdfJob, compiled: WebAssembly.Module }} */
const { job, compiled } = workerData;
const pdfium = await startPdfium(compiled, MEGABYTES[job.kind] * 1024 * 1024);
parentPort?.postMessage(await outcome());

/** @returns {Promise<PdfOutcome>} */
async function outcome() {
  try {
    return job.kind === 'join' ? join(job.paths, job.to) : await withPages(job.path, job.kind === 'draw' ? (document, pages) => draw(document, pages, job.into, job.as) : undefined);
  } catch (error) {
    // What PDFium gives up over, its memory's end included, is a trap. A file that somebody deleted meanwhile is as good as broken.
    if (error instanceof WebAssembly.RuntimeError || /** @type {{ code?: string }} */ (error).code === 'ENOENT') return { problem: 'broken' };
    throw error;
  }
}

/**
 * @param {string} path
 * @param {(document: number, pages: number) => Promise<void>} [work]
 * @returns {Promise<PdfOutcome>}
 */
async function withPages(path, work) {
  const opened = openPdf(pdfium, path);
  if (typeof opened === 'string') return { problem: opened };
  const pages = pagesOf(opened.document);
  if (pages === 0) return { problem: 'broken' };
  await work?.(opened.document, pages);
  opened.close();
  return { pages };
}

/**
 * @param {number} document
 * @param {number} pages
 * @param {string} into
 * @param {string} as
 */
async function draw(document, pages, into, as) {
  // Only who draws waits for the image library.
  const { drawPages } = await import('./draw-pages.mjs');
  await drawPages(pdfium, document, pages, (at) => inFolder(into, `${as}-${at}.tiff`));
}

/**
 * @param {readonly string[]} paths
 * @param {string} to
 * @returns {PdfOutcome}
 */
function join(paths, to) {
  const joined = pdfium.FPDF_CreateNewDocument();
  for (const path of paths) {
    const opened = openPdf(pdfium, path);
    if (typeof opened === 'string') return { problem: opened };
    if (!pdfium.FPDF_ImportPages(joined, opened.document, '', pdfium.FPDF_GetPageCount(joined))) return { problem: 'broken' };
    opened.close();
  }
  return savePdf(pdfium, joined, to) ? { pages: pdfium.FPDF_GetPageCount(joined) } : { problem: 'broken' };
}

/**
 * A document says how many pages it has; it is believed if the last of them is there.
 * @param {number} document
 */
function pagesOf(document) {
  const pages = pdfium.FPDF_GetPageCount(document);
  const last = pages > 0 ? pdfium.FPDF_LoadPage(document, pages - 1) : 0;
  if (last) pdfium.FPDF_ClosePage(last);
  return last ? pages : 0;
}
