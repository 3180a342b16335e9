import { hasBroadAccess, type Scope } from '@/lib/domain/scopes';
import { insideSentence } from '@/lib/i18n/formats';
import type { Language } from '@/lib/i18n/languages';
import type { Words } from '@/lib/i18n/words';
import { RingShape } from '@/components/icons/shapes';
import { MoreAccess } from './more-access';

/** As many as two lines of a column hold. */
const SHOWN = 2;

interface Props {
  readonly words: Words;
  readonly language: Language;
  readonly scopes: readonly Scope[];
}

/** What a token may do, in plain words: "Send and manage faxes; view numbers". */
export function AccessCell({ words, language, scopes }: Props) {
  const phrases = scopes.map((scope, index) => {
    const phrase = words(`scopes.${scope}.short`);
    return index === 0 ? phrase : insideSentence(phrase, language);
  });
  const separator = words('list.accessSeparator');
  const hidden = phrases.slice(SHOWN);
  return (
    <span className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
      <span>
        {phrases.slice(0, SHOWN).join(separator)}
        {hidden.length > 0 && <MoreAccess count={hidden.length} separator={separator} hidden={hidden.join(separator)} />}
      </span>
      {hasBroadAccess(scopes) && (
        <span className="inline-flex items-center gap-1 rounded-4 border border-line-strong px-1.5 py-px text-12 whitespace-nowrap text-muted">
          <RingShape />
          {words('list.broadAccess')}
        </span>
      )}
    </span>
  );
}
