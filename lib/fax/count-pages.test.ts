import { Readable } from 'node:stream';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import type { FaxFormat } from '@/lib/domain/fax-formats';
import { countPages, MOST_PAGES } from './count-pages';
import { askPdfium } from './document/ask-pdfium';
import { imagePages } from './document/image-pages';
import { pathOfStored, storeBytes } from './file-store';
import { hugePng, image, lockedPdf, packedPdf, plainPdf, tiffOf } from './testing/sample-files';

const stored = async (bytes: Buffer | string) => (await storeBytes(Readable.from([Buffer.from(bytes as Buffer)]))).id;
const counted = async (bytes: Buffer | string, format: FaxFormat) => countPages(await stored(bytes), format);

const broken = { problem: 'broken' };
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>';
const unreadable: readonly (readonly [why: string, bytes: () => Promise<Buffer | string> | Buffer | string, format: FaxFormat])[] = [
  ['text that is called a PDF', () => 'not a PDF', 'pdf'],
  ['a PDF without pages', () => plainPdf(0), 'pdf'],
  ['a PDF that claims pages it does not have', () => plainPdf(1, 900), 'pdf'],
  ['a PDF that ends half way', () => packedPdf(3).subarray(0, 150), 'pdf'],
  ['page objects in the open and no document around them', () => '%PDF-1.4\n2 0 obj << /Type /Page >>\n%%EOF', 'pdf'],
  ['an image that is called a PDF', () => image('png'), 'pdf'],
  ['a PDF that is called an image', () => plainPdf(1), 'jpg'],
  ['a PNG that is called a TIFF', () => image('png'), 'tiff'],
  ['an SVG that is called a PNG', () => SVG, 'png'],
  ['a PNG of 900 million dots', () => hugePng(30_000), 'png'],
  ['the first bytes of a TIFF', async () => (await tiffOf(2)).subarray(0, 12), 'tiff'],
];
for (const [why, bytes, format] of unreadable) {
  test(`${why} cannot be read, and no page is guessed`, async () => expect(await counted(await bytes(), format)).toEqual(broken));
}

test('a PDF that opens with a password only is told apart; one that may merely not be changed is read', async () => {
  expect(await counted(await lockedPdf({ userPassword: 'a', ownerPassword: 'b' }), 'pdf')).toEqual({ problem: 'locked' });
  expect(await counted(await lockedPdf({ ownerPassword: 'b' }), 'pdf')).toEqual({ pages: 1 });
});

test('a PDF of more pages than anybody faxes is refused', async () => {
  expect(await counted(plainPdf(MOST_PAGES), 'pdf')).toEqual({ pages: MOST_PAGES });
  expect(await counted(plainPdf(MOST_PAGES + 1), 'pdf')).toEqual({ problem: 'too-many-pages' });
});

test('a PDF that unpacks to more than the memory given to it is refused, and the next one is read', async () => {
  // Which of the two ends comes first, its memory's or its time's, is the machine's affair.
  expect(await counted(packedPdf(2, 300 * 1024 * 1024), 'pdf')).toEqual({ problem: expect.stringMatching(/^(broken|too-heavy)$/) });
  expect(await counted(packedPdf(2), 'pdf')).toEqual({ pages: 2 });
});

test('a job that takes longer than its time is ended, and the next one is done', async () => {
  const path = pathOfStored(await stored(plainPdf(2)));
  expect(await askPdfium({ kind: 'count', path }, 0)).toEqual({ problem: 'too-heavy' });
  expect(await askPdfium({ kind: 'count', path }, 60_000)).toEqual({ pages: 2 });
});

test('a TIFF with a chain of pages too long for its time is given up, and the next one is counted', async () => {
  const path = pathOfStored(await stored(await tiffOf(2_000, 8, 8)));
  expect(await imagePages(path, 'tiff', 0)).toEqual({ problem: 'too-heavy' });
  expect(await imagePages(path, 'tiff', 60_000)).toEqual({ pages: 2_000 });
});

test('whatever is changed in a PDF or a TIFF, it is counted or refused', async () => {
  const samples = [['pdf', packedPdf(3)], ['pdf', Buffer.from(plainPdf(3))], ['tiff', await tiffOf(3)]] as const;
  const change = fc.record({ at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), to: fc.nat(255) });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...samples), fc.array(change, { minLength: 1, maxLength: 12 }), async ([format, sample], changes) => {
      const bytes = Buffer.from(sample);
      for (const { at, to } of changes) bytes[Math.floor(at * bytes.length)] = to;
      expect(Object.keys(await counted(bytes, format))).toHaveLength(1);
    }),
    { numRuns: 60 },
  );
});

test('a TIFF whose directories go round is no endless one', async () => {
  const bytes = await tiffOf(2);
  const first = bytes.readUInt32LE(4);
  const next = first + 2 + bytes.readUInt16LE(first) * 12;
  bytes.writeUInt32LE(first, next);
  expect(['pages', 'problem']).toContain(Object.keys(await counted(bytes, 'tiff'))[0]);
});

test('pages are counted as a reader shows them', async () => {
  expect(await counted(plainPdf(7), 'pdf')).toEqual({ pages: 7 });
  expect(await counted(packedPdf(40), 'pdf'), 'objects in a compressed stream').toEqual({ pages: 40 });
  expect(await counted(plainPdf(2).replace(/startxref\n\d+/, 'startxref\n1'), 'pdf'), 'a wrong table is made anew, as readers do').toEqual({ pages: 2 });
  expect(await counted(await tiffOf(3), 'tiff')).toEqual({ pages: 3 });
  expect(await counted(await image('jpeg'), 'jpg')).toEqual({ pages: 1 });
  expect(await counted(await image('png'), 'png')).toEqual({ pages: 1 });
  expect(await counted('line\n'.repeat(120), 'txt')).toEqual({ pages: 3 });
  expect(await counted('anything', 'docx'), 'office files are not opened').toEqual({ pages: 1 });
});
