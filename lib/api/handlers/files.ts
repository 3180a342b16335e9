import 'server-only';
import { Readable } from 'node:stream';
import { faxFormats, wantedFormat } from '@/lib/domain/fax-formats';
import { fileQuery } from '@/lib/domain/fax-queries';
import { faxFile } from '@/lib/fax/fax-file';
import { faxReport } from '@/lib/fax/fax-report';
import { keepFile, type KeepingProblem } from '@/lib/fax/keep-file';
import { answered } from '../answered';
import { fail, notFound, refuse } from '../answers';
import type { ApiContext } from '../context';
import { touch } from '../note-answer';
import { readQuery } from '../read-body';
import { readUpload, type UploadProblem } from '../read-upload';
import { sendNothing } from '../send';
import { streamAnswer } from '../stream-answer';

/** `GET /v3/accounts/{user_id}/files/{fax_id}`: a fax's document, in the format it came in or the one that is asked for. */
export async function getFile(c: ApiContext): Promise<Response> {
  const member = c.get('member');
  const query = readQuery(c, fileQuery);
  if ('refused' in query) return query.refused;
  const found = await faxFile(member.accountId, member.id, c.req.param('fax_id') ?? '', wantedFormat(query.input.format, c.req.header('accept')));
  if (!found) return notFound(c);
  if (found.kind === 'not-made') return refusedFile(c, found.problem);
  setDownload(c, faxFormats[found.format], found.name, found.file.size);
  if (c.req.method !== 'HEAD') return streamAnswer(c, 200, [], found.file.stream());
  await found.file.close();
  return sendNothing(c, 200);
}

/** `GET …/report/{fax_id}`: the confirmation report of a sent fax. */
export async function getFaxReport(c: ApiContext): Promise<Response> {
  const member = c.get('member');
  const id = c.req.param('fax_id') ?? '';
  const report = await faxReport(member.accountId, member.id, id);
  if (!report) return notFound(c);
  setDownload(c, faxFormats.pdf, `report-${id}.pdf`, report.length);
  return streamAnswer(c, 200, [], Readable.from([report]));
}

/** `POST …/files`: uploads a file that a fax is then sent with. */
export async function uploadFile(c: ApiContext): Promise<Response> {
  const member = c.get('member');
  const query = readQuery(c, fileQuery);
  if ('refused' in query) return query.refused;
  const upload = await readUpload(c.env.incoming);
  if (typeof upload === 'string') return refusedUpload(c, upload);
  const kept = await keepFile(member.accountId, member.id, upload, Date.now(), query.input.format);
  if ('problem' in kept) return refusedFile(c, kept.problem);
  touch(c, 'file', [kept.id]);
  return answered(c, 'uploadFile', { path: kept.path });
}

/** The official Python client reads the name with a strict pattern: quoted, plain ASCII, nothing after it. */
function setDownload({ env: { outgoing } }: ApiContext, type: string, name: string, bytes: number): void {
  outgoing.setHeader('Content-Type', type);
  outgoing.setHeader('Content-Disposition', `attachment; filename="${name}"`);
  outgoing.setHeader('Content-Length', bytes);
}

function refusedFile(c: ApiContext, problem: KeepingProblem): Response {
  if (problem === 'busy') return refuse(c, 'busy');
  const said: Record<Exclude<KeepingProblem, 'busy'>, readonly [string, string]> = {
    broken: ['unreadable_file', 'This is no file of its type that can be read, so its pages cannot be told. Open it, save it anew and send that.'],
    locked: ['unreadable_file', 'The PDF opens with a password only. Save it without one and send that.'],
    'too-heavy': ['unreadable_file', 'Reading this file takes too long. Print it to a new PDF and send that.'],
    'too-many-pages': ['too_many_pages', 'A file may have at most 5000 pages.'],
    unreadable: ['format_not_available', 'A page of this document cannot be converted. Ask for the file without "format", or send it as PDF.'],
    'too-long': ['format_not_available', 'Up to 200 pages are converted. Ask for the file without "format", or send it as PDF.'],
    'other-kinds': ['format_not_available', 'PDF, TIFF, JPG and PNG are joined and converted; text and office files are not. Ask for the file without "format", or send all of it as PDF.'],
  };
  return fail(c, 400, ...said[problem]);
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
