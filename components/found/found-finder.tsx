'use client';

import { useTranslations } from 'use-intl';
import { AlertShape } from '@/components/icons/shapes';
import { inlineCode } from '@/components/controls/inline-code';
import { FoundField } from './found-field';
import type { FoundPaths } from './found-paths';
import { FoundResult } from './found-result';
import type { StopFound } from './use-stopping';
import { useFound, type Found, type LookUp } from './use-found';

interface Props {
  /** How tall the field is, in lines: a page of its own has more room than a part of another. */
  readonly lines?: number;
  readonly lookUp: LookUp;
  readonly stop: StopFound;
  readonly readerIsAdmin: boolean;
  readonly paths: FoundPaths;
}

/** From paste to dead: a field, what was found in it, and the one button that stops it. */
export function FoundFinder({ lines = 8, lookUp, ...resultProps }: Props) {
  const words = useTranslations();
  const { found, search, passwordDialog } = useFound(lookUp);
  return (
    <>
      <FoundField lines={lines} onGiven={search} />
      {found.kind === 'searching' && <p className="mt-6 text-muted">{words('found.searching')}</p>}
      {found.kind === 'looked-up' && <FoundResult key={found.turn} secrets={found.secrets} tokens={found.tokens} {...resultProps} />}
      <Trouble found={found} />
      {passwordDialog}
    </>
  );
}

function Trouble({ found }: { readonly found: Found }) {
  const words = useTranslations();
  if (found.kind === 'nothing-asked' || found.kind === 'searching' || found.kind === 'looked-up') return null;
  return (
    <div role="alert" className="mt-6 flex items-start gap-2 text-danger-text">
      <AlertShape className="mt-1" />
      <div className="min-w-0 wrap-anywhere">
        <p>{words(`found.trouble.${found.kind}`)}</p>
        {found.kind === 'failed' && <p className="text-muted">{words.rich('problems.requestId', { id: found.requestId, code: inlineCode })}</p>}
      </div>
    </div>
  );
}
