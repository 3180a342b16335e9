import sharp from 'sharp';
import { FAX_TIFF, SHEET } from './fax-sheet.mjs';
import { memoryOf } from './pdfium.mjs';

/** PDFium's bitmap of one byte a dot, and that a page is drawn with its annotations, in grey. */
const GREY = 1;
const WITH_ANNOTATIONS_IN_GREY = 0x01 | 0x08;
const A_QUARTER_TURN = 1;

/**
 * Draws the pages of a document as one-page TIFFs, each the size of a fax sheet.
 * @param {import('@embedpdf/pdfium').WrappedPdfiumModule} pdfium
 * @param {number} document
 * @param {number} pages
 * @param {(at: number) => string} pathOf
 */
export async function drawPages(pdfium, document, pages, pathOf) {
  for (let at = 0; at < pages; at += 1) {
    const dots = draw(pdfium, document, at);
    await sharp(dots, { raw: { ...SHEET, channels: 1 } }).toColourspace('b-w').tiff(FAX_TIFF).toFile(pathOf(at));
  }
}

/**
 * A page that cannot be drawn is a white one, as in any reader.
 * @param {import('@embedpdf/pdfium').WrappedPdfiumModule} pdfium
 * @param {number} document
 * @param {number} at
 * @returns {Uint8Array}
 */
function draw(pdfium, document, at) {
  const { width, height } = SHEET;
  const page = pdfium.FPDF_LoadPage(document, at);
  const bitmap = pdfium.FPDFBitmap_CreateEx(width, height, GREY, 0, 0);
  pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xffffffff);
  if (page) {
    const { across, down, turn } = fitted(pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page));
    pdfium.FPDF_RenderPageBitmap(bitmap, page, Math.floor((width - across) / 2), 0, across, down, turn, WITH_ANNOTATIONS_IN_GREY);
    pdfium.FPDF_ClosePage(page);
  }
  const from = pdfium.FPDFBitmap_GetBuffer(bitmap);
  const stride = pdfium.FPDFBitmap_GetStride(bitmap);
  const memory = memoryOf(pdfium);
  const dots = new Uint8Array(width * height);
  for (let line = 0; line < height; line += 1) dots.set(memory.subarray(from + line * stride, from + line * stride + width), line * width);
  pdfium.FPDFBitmap_Destroy(bitmap);
  return dots;
}

/**
 * A page on the sheet, as large as it goes; one that lies is turned upright.
 * @param {number} wide
 * @param {number} high
 */
function fitted(wide, high) {
  const lies = wide > high;
  const [shown, tall] = lies ? [high, wide] : [wide, high];
  const scale = Math.min(SHEET.width / Math.max(shown, 1), SHEET.height / Math.max(tall, 1));
  return { across: Math.max(1, Math.floor(shown * scale)), down: Math.max(1, Math.floor(tall * scale)), turn: lies ? A_QUARTER_TURN : 0 };
}
