import 'server-only';
import sharp from 'sharp';
import { FAX_TIFF, SHEET } from '@/lib/threads/fax-sheet.mjs';
import { openImage } from './open-image';

/** 200 sheets take about 4 seconds. */
const PATIENCE_S = 60;

/** Writes an image as a fax sheet of its own: black and white, upright, the whole of it on the sheet. Rejects where it cannot be read. */
export async function imageToSheet(path: string, page: number, to: string): Promise<void> {
  const { autoOrient } = await openImage(path, page).metadata();
  const lies = autoOrient.width > autoOrient.height;
  const whole = { fit: 'contain', position: lies ? 'left' : 'top', background: 'white' } as const;
  // Made small before it is turned, which takes all of an image in memory.
  const { data, info } = await openImage(path, page)
    .resize({ width: lies ? SHEET.height : SHEET.width, height: lies ? SHEET.width : SHEET.height, ...whole })
    .greyscale()
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true });
  await sharp(data, { raw: { width: info.width, height: info.height, channels: 1 } }).rotate(lies ? 90 : 0).toColourspace('b-w').tiff(FAX_TIFF).toFile(to);
}

/** Joins sheets, which are all of one size, to the pages of one TIFF, in their order. */
export async function joinSheets(sheets: readonly string[], to: string): Promise<void> {
  const [only] = sheets;
  const joined = sheets.length === 1 && only ? sharp(only) : sharp([...sheets], { join: { animated: true }, limitInputPixels: false }).timeout({ seconds: PATIENCE_S });
  await joined.removeAlpha().greyscale().toColourspace('b-w').tiff(FAX_TIFF).toFile(to);
}
