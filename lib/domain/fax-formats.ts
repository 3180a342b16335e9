/** The file types that the API documents, and what each is called on the wire. */
export const faxFormats = {
  pdf: 'application/pdf',
  tiff: 'image/tiff',
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xls: 'application/vnd.ms-excel',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  rtf: 'application/rtf',
  txt: 'text/plain',
  jpg: 'image/jpeg',
  png: 'image/png',
} as const;

export type FaxFormat = keyof typeof faxFormats;

const EXTENSIONS: Record<string, FaxFormat> = { tif: 'tiff', jpeg: 'jpg' };
const MIME_TYPES: Record<string, FaxFormat> = { 'image/jpg': 'jpg', 'text/rtf': 'rtf' };

/** The format of an uploaded file: by the end of its name, else by the type its client gave it. Undefined for what cannot be faxed. */
export function formatOf(fileName: string, mimeType: string): FaxFormat | undefined {
  const extension = /\.([^.\\/]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
  if (extension !== '') return isFaxFormat(extension) ? extension : ownEntry(EXTENSIONS, extension);
  const type = mimeType.toLowerCase();
  return ownEntry(MIME_TYPES, type) ?? (Object.keys(faxFormats) as FaxFormat[]).find((format) => faxFormats[format] === type);
}

export function isFaxFormat(text: string): text is FaxFormat {
  return Object.hasOwn(faxFormats, text);
}

/**
 * The format a client asks a file in: `?format=`, which overrides the Accept header; undefined where any will do.
 * The official Python client sends `Accept: application/json` for files too, so only a header that names a fax format alone asks for it.
 */
export function wantedFormat(format: 'pdf' | 'tiff' | undefined, accept: string | undefined): 'pdf' | 'tiff' | undefined {
  if (format) return format;
  const types = (accept ?? '').split(',').map((type) => type.split(';', 1)[0]?.trim().toLowerCase() ?? '');
  if (types.length !== 1) return undefined;
  return types[0] === faxFormats.pdf ? 'pdf' : types[0] === faxFormats.tiff ? 'tiff' : undefined;
}

function ownEntry(table: Record<string, FaxFormat>, key: string): FaxFormat | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
