import 'server-only';
import pLimit from 'p-limit';
import sharp, { type Metadata } from 'sharp';
import { MOST_PIXELS, type ImageFormat } from './open-image';

export type ImageProblem = 'broken' | 'too-heavy' | 'busy';

const NAMES = { jpg: 'jpeg', png: 'png', tiff: 'tiff' } as const;
/** A TIFF's pages are a chain that is followed to its end, in one of the process's four threads: a million of them take half a minute. */
const turns = pLimit(1);
const MOST_WAITING = 50;

/** How many pages an image has, from its header alone, or why it is refused: no image of this format, or a larger one than anybody faxes. */
export async function imagePages(path: string, format: ImageFormat, patienceMs: number): Promise<{ readonly pages: number } | { readonly problem: ImageProblem }> {
  if (format !== 'tiff') return pagesIn(await aboutImage(path), format);
  if (turns.pendingCount >= MOST_WAITING) return { problem: 'busy' };
  return new Promise((answer) => {
    // Who is given up keeps its turn to its end: nothing can stop it.
    void turns(async () => {
      const patience = setTimeout(() => answer({ problem: 'too-heavy' }), patienceMs);
      answer(pagesIn(await aboutImage(path), format));
      clearTimeout(patience);
    });
  });
}

function aboutImage(path: string): Promise<Metadata | undefined> {
  return sharp(path, { limitInputPixels: MOST_PIXELS }).metadata().catch(() => undefined);
}

function pagesIn(about: Metadata | undefined, format: ImageFormat): { readonly pages: number } | { readonly problem: ImageProblem } {
  if (about?.format !== NAMES[format] || about.width * about.height > MOST_PIXELS) return { problem: 'broken' };
  return { pages: format === 'tiff' ? (about.pages ?? 1) : 1 };
}
