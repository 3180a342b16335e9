import { useTranslations } from 'use-intl';
import type { FaultyHeader } from '@/lib/domain/authorization-line';
import { CodeBlock } from '@/components/controls/code-block';

/** A published form of the header, with the place of the secret. */
const RIGHT = 'Authorization: Bearer alohi_pat_…';

/** The header as it was sent, the error in it marked, and below it the right one. */
export function HeaderLines({ header: { line, from, to, fault } }: { readonly header: FaultyHeader }) {
  const words = useTranslations();
  return (
    <div className="mt-3 grid grid-cols-1 gap-1.5">
      <p className="font-medium">{words(`refused.header.${fault}`)}</p>
      <p className="text-12 text-muted">{words('refused.header.sent')}</p>
      <p translate="no" className="rounded-6 border border-danger-line bg-ground px-4 py-3 font-mono whitespace-pre-wrap wrap-anywhere">
        {line.slice(0, from)}
        <mark className="rounded-4 bg-danger-soft text-danger-text underline decoration-wavy underline-offset-4">
          <span className="sr-only">{`${words('refused.header.marked')} `}</span>
          {line.slice(from, to)}
        </mark>
        {line.slice(to)}
      </p>
      <p className="text-12 text-muted">{words('refused.header.right')}</p>
      <CodeBlock label={words('refused.header.right')} text={RIGHT} />
    </div>
  );
}
