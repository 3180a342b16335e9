import 'server-only';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import PDFDocument from 'pdfkit';
import { openImage } from './open-image';

/** A4 at 300 dots to the inch: more than any fax shows. */
const LONG_SIDE = 3_508;
const SHORT_SIDE = 2_480;

export interface ImagePage {
  readonly path: string;
  readonly page: number;
}

/** Writes a PDF with one image a page, each as large as an A4 page takes, which lies where the image does. Rejects where an image cannot be read. */
export async function imagesToPdf(images: readonly ImagePage[], to: string): Promise<void> {
  const pdf = new PDFDocument({ autoFirstPage: false, margin: 0, size: 'A4' });
  const file = createWriteStream(to, { mode: 0o600 });
  const written = finished(file);
  pdf.pipe(file);
  try {
    for (const { path, page } of images) {
      const { data, lies } = await pictureOf(path, page);
      pdf.addPage({ layout: lies ? 'landscape' : 'portrait' });
      pdf.image(data, 0, 0, { fit: [pdf.page.width, pdf.page.height], align: 'center' });
    }
  } catch (error) {
    file.destroy();
    await written.catch(() => undefined);
    throw error;
  }
  pdf.end();
  await written;
}

/** Black and white stays sharp as PNG; everything else is a photograph. */
async function pictureOf(path: string, page: number): Promise<{ data: Buffer; lies: boolean }> {
  const { autoOrient, bitsPerSample } = await openImage(path, page).metadata();
  const lies = autoOrient.width > autoOrient.height;
  const fitted = openImage(path, page).resize({ width: lies ? LONG_SIDE : SHORT_SIDE, height: lies ? SHORT_SIDE : LONG_SIDE, fit: 'inside', withoutEnlargement: true });
  return { lies, data: await (bitsPerSample === 1 ? fitted.png({ palette: true, colours: 2 }) : fitted.jpeg({ quality: 85 })).toBuffer() };
}
