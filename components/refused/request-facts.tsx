import { useTranslations } from 'use-intl';
import type { RefusalFinding } from '@/lib/domain/refusal-finding';
import { inlineCode } from '@/components/controls/inline-code';
import { momentText, type ReaderZone } from './found-title';

interface Props extends ReaderZone {
  readonly found: RefusalFinding;
}

/** What the request log knows of the request, and which token it was. */
export function RequestFacts({ found: { request, token }, ...zone }: Props) {
  const words = useTranslations();
  return (
    <>
      {request && (
        <p className="mt-1.5 text-pretty wrap-anywhere">
          {words.rich('refused.found.request', { call: request.call, date: momentText(words, request.at, zone), address: request.address, status: String(request.status), code: inlineCode })}
        </p>
      )}
      {token && <p className="mt-1.5 text-muted wrap-anywhere">{words.rich('refused.found.token', { name: token.name, identifier: token.identifier, code: inlineCode })}</p>}
    </>
  );
}
