import { buttonStyle } from '@/components/controls/button-style';
import { inlineCode } from '@/components/controls/inline-code';
import type { Words } from '@/lib/i18n/words';

interface Props {
  readonly words: Words;
  /** What support finds the failure by; none where the database was only busy. */
  readonly requestId: string | undefined;
  /** The same list again. */
  readonly href: string;
}

/** The list could not be read. The page around it stays, and the way to try again. */
export function ListFailed({ words, requestId, href }: Props) {
  return (
    <div role="alert" className="list-failed">
      <p className="text-16 font-semibold">{words('states.failed')}</p>
      <p className="mt-1">{words(requestId === undefined ? 'problems.busy' : 'states.nothingChanged')}</p>
      {requestId !== undefined && <p className="mt-1 text-muted wrap-anywhere">{words.rich('problems.requestId', { id: requestId, code: inlineCode })}</p>}
      <a href={href} className={`${buttonStyle('secondary', 'form')} mt-4 max-sm:w-full`}>
        {words('actions.tryAgain')}
      </a>
    </div>
  );
}
