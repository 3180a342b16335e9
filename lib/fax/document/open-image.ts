import 'server-only';
import sharp, { type Sharp } from 'sharp';

export const imageFormats = ['jpg', 'png', 'tiff'] as const;
export type ImageFormat = (typeof imageFormats)[number];

/** An A3 page at 600 dots to the inch; what claims more is no page and is never decoded. */
const MOST_PIXELS = 70_000_000;
const NAMES = { jpg: 'jpeg', png: 'png', tiff: 'tiff' } as const;

// libvips guesses a file's format by its first bytes: only these readers may be reached by what somebody uploaded.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: ['VipsForeignLoadJpegFile', 'VipsForeignLoadPngFile', 'VipsForeignLoadTiffFile'] });
// Files here are read once; a cache would keep their memory and their handles.
sharp.cache(false);

/** An image of a file, read top down so that memory does not grow with it. Of several pages it is this one. */
export function openImage(path: string, page = 0): Sharp {
  return sharp(path, { page, limitInputPixels: MOST_PIXELS, failOn: 'error', sequentialRead: true }).autoOrient().flatten({ background: 'white' });
}

/** How many pages an image has, from its header alone; undefined for what is no image of this format, or a larger one than anybody faxes. */
export async function imagePages(path: string, format: ImageFormat): Promise<number | undefined> {
  const about = await sharp(path, { limitInputPixels: MOST_PIXELS }).metadata().catch(() => undefined);
  if (about?.format !== NAMES[format] || about.width * about.height > MOST_PIXELS) return undefined;
  return format === 'tiff' ? (about.pages ?? 1) : 1;
}

export function isImageFormat(format: string): format is ImageFormat {
  return (imageFormats as readonly string[]).includes(format);
}
