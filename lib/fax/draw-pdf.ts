import 'server-only';
import PDFDocument from 'pdfkit';

/** A page of plain lines as a PDF: a heading, then rows of a name and a value. */
export function drawPdf(heading: string, rows: readonly (readonly [string, string])[], now: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const page = new PDFDocument({ size: 'A4', margin: 56, info: { Title: latin(heading), CreationDate: new Date(now) } });
    const chunks: Buffer[] = [];
    page.on('data', (chunk: Buffer) => chunks.push(chunk));
    page.on('end', () => resolve(Buffer.concat(chunks)));
    page.on('error', reject);
    page.font('Helvetica-Bold').fontSize(20).text(latin(heading)).moveDown();
    for (const [name, value] of rows) {
      page.fontSize(11).font('Helvetica-Bold').text(`${latin(name)}: `, { continued: true }).font('Helvetica').text(latin(value) || '-').moveDown(0.4);
    }
    page.end();
  });
}

/** The built-in fonts of PDF know Latin letters alone; every other character becomes a question mark, not another letter. */
function latin(text: string): string {
  return text.normalize('NFC').replace(/[^\x20-\x7e\xa0-\xff]/gu, '?');
}
