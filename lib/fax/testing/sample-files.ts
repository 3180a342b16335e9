import { deflateSync } from 'node:zlib';
import PDFDocument from 'pdfkit';
import sharp from 'sharp';

/** Small real files for tests. */

/** A PDF in plain characters, with white pages and its objects in the open. */
export function plainPdf(pages: number, claimed = pages): string {
  const objects = objectsOf(pages, claimed);
  let text = '%PDF-1.4\n';
  const places = objects.map((object, at) => {
    const place = text.length;
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  return `${text}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${text.length}\n%%EOF`;
}

/** The same with its objects in a compressed object stream, as most programs write PDFs today. `padding` is put into the stream before it is compressed. */
export function packedPdf(pages: number, padding = 0): Buffer {
  const objects = objectsOf(pages, pages);
  const places = objects.map((_, at) => `${at + 1} ${objects.slice(0, at).join(' ').length + (at > 0 ? 1 : 0)}`).join(' ');
  const packed = deflateSync(Buffer.concat([Buffer.from(`${places} ${objects.join(' ')} `), Buffer.alloc(padding, ' ')]));
  const holder = objects.length + 1;
  const head = Buffer.from(`%PDF-1.5\n${holder} 0 obj\n<</Type/ObjStm/N ${objects.length}/First ${places.length + 1}/Length ${packed.length}/Filter/FlateDecode>>\nstream\n`);
  const body = Buffer.concat([head, packed, Buffer.from('\nendstream\nendobj\n')]);
  const rows = [[0, 0, 65_535], ...objects.map((_, at) => [2, holder, at]), [1, 9, 0], [1, body.length, 0]];
  const table = Buffer.alloc(rows.length * 7);
  rows.forEach(([kind = 0, place = 0, last = 0], at) => {
    table.writeUInt8(kind, at * 7);
    table.writeUInt32BE(place, at * 7 + 1);
    table.writeUInt16BE(last, at * 7 + 5);
  });
  const tail = `${holder + 1} 0 obj\n<</Type/XRef/Size ${rows.length}/W[1 4 2]/Root 1 0 R/Length ${table.length}>>\nstream\n`;
  return Buffer.concat([body, Buffer.from(tail), table, Buffer.from(`\nendstream\nendobj\nstartxref\n${body.length}\n%%EOF`)]);
}

/** A PDF that opens with a password, or only may not be changed without one. */
export function lockedPdf(passwords: { userPassword?: string; ownerPassword: string }): Promise<Buffer> {
  return new Promise((resolve) => {
    const pdf = new PDFDocument(passwords);
    const chunks: Buffer[] = [];
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => resolve(Buffer.concat(chunks)));
    pdf.text('locked').end();
  });
}

/** An image of one colour. */
export function image(format: 'png' | 'jpeg' | 'tiff', width = 200, height = 300): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: '#204080' } }).toFormat(format).toBuffer();
}

/** A TIFF of several pages. */
export function tiffOf(pages: number, width = 40, height = 60): Promise<Buffer> {
  const dots = Buffer.alloc(width * height * pages, 255);
  return sharp(dots, { raw: { width, height: height * pages, channels: 1, pageHeight: height } }).toColourspace('b-w').tiff({ compression: 'ccittfax4', bitdepth: 1 }).toBuffer();
}

/** A PNG's head that claims a size. */
export function hugePng(side: number): Buffer {
  const head = Buffer.from('89504e470d0a1a0a0000000d49484452000000000000000008060000000000000000000049444154', 'hex');
  head.writeUInt32BE(side, 16);
  head.writeUInt32BE(side, 20);
  return head;
}

function objectsOf(pages: number, claimed: number): string[] {
  const kids = Array.from({ length: pages }, (_, at) => `${at + 3} 0 R`).join(' ');
  return ['<</Type/Catalog/Pages 2 0 R>>', `<</Type/Pages/Kids[${kids}]/Count ${claimed}>>`, ...Array.from({ length: pages }, () => '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>')];
}
