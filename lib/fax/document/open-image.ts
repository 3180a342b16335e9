import 'server-only';
import sharp, { type Sharp } from 'sharp';

export const imageFormats = ['jpg', 'png', 'tiff'] as const;
export type ImageFormat = (typeof imageFormats)[number];

/** An A3 page at 600 dots to the inch; what claims more is no page and is never decoded. */
export const MOST_PIXELS = 70_000_000;
/** How long one page may take, in seconds. */
const PATIENCE_S = 30;

// libvips guesses a file's format by its first bytes: only these readers may be reached by what somebody uploaded.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: ['VipsForeignLoadJpegFile', 'VipsForeignLoadPngFile', 'VipsForeignLoadTiffFile'] });
// Files here are read once; a cache would keep their memory and their handles.
sharp.cache(false);

/** An image of a file, read top down so that memory does not grow with it. Of several pages it is this one. */
export function openImage(path: string, page = 0): Sharp {
  return sharp(path, { page, limitInputPixels: MOST_PIXELS, failOn: 'error', sequentialRead: true }).timeout({ seconds: PATIENCE_S }).autoOrient().flatten({ background: 'white' });
}

export function isImageFormat(format: string): format is ImageFormat {
  return (imageFormats as readonly string[]).includes(format);
}
