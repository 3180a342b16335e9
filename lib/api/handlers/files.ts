import 'server-only';
import { Readable } from 'node:stream';
import { faxFormats, wantedFormat } from '@/lib/domain/fax-formats';
import { fileQuery } from '@/lib/domain/fax-queries';
import { faxFile } from '@/lib/fax/fax-file';
import { faxReport } from '@/lib/fax/fax-report';
import { openStored, removeStored } from '@/lib/fax/file-store';
import { keepFile } from '@/lib/fax/keep-file';
import { fail, notFound } from '../answers';
import type { ApiContext } from '../context';
import { readQuery } from '../read-body';
import { readUpload, type UploadProblem } from '../read-upload';
import { memberNamed } from '../subject';

/** `GET /v3/accounts/{user_id}/files/{fax_id}`: a fax's file, in the format it came in. */
export async function getFile(c: ApiContext): Promise<Response> {
  const member = await memberNamed(c);
  if (!member) return notFound(c);
  const query = readQuery(c, fileQuery);
  if ('refused' in query) return query.refused;
  const found = await faxFile(member.accountId, member.id, c.req.param('fax_id') ?? '', wantedFormat(query.input.format, c.req.header('accept')));
  if (found?.kind === 'other-format') return otherFormat(c, found.format);
  const bytes = found && (await openStored(found.id));
  if (!found || !bytes) return notFound(c);
  c.header('Content-Length', String(bytes.size));
  setDownload(c, faxFormats[found.format], found.name);
  if (c.req.method !== 'HEAD') return c.body(Readable.toWeb(bytes.stream()) as ReadableStream);
  await bytes.close();
  return c.body(null);
}

/** `GET …/report/{fax_id}`: the confirmation report of a sent fax. */
export async function getFaxReport(c: ApiContext): Promise<Response> {
  const member = await memberNamed(c);
  const id = c.req.param('fax_id') ?? '';
  const report = member && (await faxReport(member.accountId, member.id, id));
  if (!report) return notFound(c);
  setDownload(c, faxFormats.pdf, `report-${id}.pdf`);
  return c.body(new Uint8Array(report));
}

/** `POST …/files`: uploads a file that a fax is then sent with. */
export async function uploadFile(c: ApiContext): Promise<Response> {
  const member = await memberNamed(c);
  if (!member) return notFound(c);
  const query = readQuery(c, fileQuery);
  if ('refused' in query) return query.refused;
  const upload = await readUpload(c.env.incoming);
  if (typeof upload === 'string') return refusedUpload(c, upload);
  const { format } = query.input;
  if (format && format !== upload.format) {
    await removeStored(upload.id);
    return otherFormat(c, upload.format);
  }
  const { path } = await keepFile(member.accountId, member.id, upload, Date.now());
  return c.json({ path });
}

/** The official Python client reads the name with a strict pattern: quoted, plain ASCII, nothing after it. */
function setDownload(c: ApiContext, type: string, name: string): void {
  c.header('Content-Type', type);
  c.header('Content-Disposition', `attachment; filename="${name}"`);
}

function otherFormat(c: ApiContext, format: string): Response {
  return fail(c, 400, 'format_not_available', `This file is kept as ${format}, and this service does not convert: ask for that format, or for none.`);
}

function refusedUpload(c: ApiContext, problem: UploadProblem): Response {
  const said: Record<UploadProblem, readonly [400 | 413, string, string]> = {
    'not-multipart': [400, 'invalid_request', 'Send the file as multipart/form-data, in the part "fax_file".'],
    broken: [400, 'invalid_request', 'The multipart body is broken or ends too early.'],
    'too-large': [413, 'file_too_large', 'The files of a fax may have at most 150 MB.'],
    'no-file': [400, 'invalid_request', 'There is no file in the part "fax_file", or it has no file name.'],
    empty: [400, 'invalid_request', 'The file is empty.'],
    'other-type': [400, 'unsupported_file_type', 'Faxes are made of DOC, DOCX, PDF, TXT, RTF, JPG, PNG, TIFF, XLS and XLSX files.'],
  };
  return fail(c, ...said[problem]);
}
