import { Fragment } from 'react';
import type { RecordedRequest } from '@/lib/domain/recorded-use';
import { tableMoment } from '@/lib/i18n/formats';
import type { Language } from '@/lib/i18n/languages';
import type { Words } from '@/lib/i18n/words';
import { BreakablePath } from '@/components/controls/breakable-path';

interface Props {
  readonly words: Words;
  readonly language: Language;
  readonly zone: string;
  readonly requests: readonly RecordedRequest[];
  /** What the table is called by those who listen. */
  readonly name: string;
  /** What is to be known of a thing today, beside its name. */
  readonly noteOf?: (thing: string, request: RecordedRequest) => string | undefined;
}

/** Things that are named of one request; the others are counted. */
const MOST_NAMED = 5;

/** Requests one by one, the newest first. Wide data scrolls by itself, in a region with a name. */
export function UsesTable({ words, language, zone, requests, name, noteOf }: Props) {
  // A column of dashes says less than none.
  const hasTouched = requests.some(({ touched }) => touched.length > 0);
  const columns = (['time', 'call', 'touched', 'address', 'outcome'] as const).filter((column) => hasTouched || column !== 'touched');
  return (
    <div role="region" aria-label={name} tabIndex={0} className="overflow-x-auto">
      <table role="table" className="uses">
        <caption className="sr-only">{name}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <th key={column} role="columnheader" scope="col">
                {words(`rotate.uses.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {requests.map((request) => (
            <tr key={request.id} role="row">
              <td role="cell" className="of-time whitespace-nowrap tabular-nums">{tableMoment(request.at, language, zone)}</td>
              <td role="cell" className="of-call">
                <code translate="no" className="text-12">
                  {request.method} <BreakablePath path={request.path} />
                </code>
              </td>
              {hasTouched && (
                <td role="cell" className="of-touched">
                  <Touched words={words} request={request} noteOf={noteOf} />
                </td>
              )}
              <td role="cell" className="of-address whitespace-nowrap tabular-nums">{request.address}</td>
              <td role="cell" className={`of-outcome ${request.outcome === 'valid' ? '' : 'is-refused text-danger-text'}`}>{outcomeText(words, request)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Touched({ words, request, noteOf }: Pick<Props, 'words' | 'noteOf'> & { readonly request: RecordedRequest }) {
  const { touched, more } = request;
  if (touched.length === 0) return words('rotate.uses.nothing');
  const beyond = Math.max(0, touched.length - MOST_NAMED) + more;
  return (
    <>
      {touched.slice(0, MOST_NAMED).map((thing) => (
        <Fragment key={thing}>
          <code translate="no" className="block text-12 wrap-anywhere">
            {thing}
          </code>
          <Note text={noteOf?.(thing, request)} />
        </Fragment>
      ))}
      {beyond > 0 && <span className="text-muted">{words('rotate.uses.moreTouched', { count: beyond })}</span>}
    </>
  );
}

function Note({ text }: { readonly text: string | undefined }) {
  return text === undefined ? null : <span className="block text-12 font-medium">{text}</span>;
}

function outcomeText(words: Words, { outcome, status }: RecordedRequest): string {
  if (outcome === 'valid') return words(status < 400 ? 'rotate.uses.allowed' : 'rotate.uses.failed', { status });
  return words('rotate.uses.refused', { reason: words(`firstRequest.reasons.${outcome}`) });
}
