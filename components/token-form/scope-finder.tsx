import type { ClipboardEvent, KeyboardEvent } from 'react';
import { Search } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { onOneLine } from '@/lib/domain/one-line';
import { withoutAnySecret } from '@/lib/domain/secret';
import { fieldStyle } from '@/components/controls/field-style';
import { SecretNote } from '@/components/controls/secret-note';
import { useHydrated } from '@/components/controls/use-hydrated';
import { useSecretGuard } from '@/components/controls/use-secret-guard';
import { fieldIds } from './field-ids';

interface Props {
  readonly query: string;
  readonly describedBy: string | undefined;
  readonly onQuery: (query: string) => void;
}

/** One field that searches the scopes and reads pasted calls. It has no name: nothing of it is ever sent. */
export function ScopeFinder({ query, describedBy, onQuery }: Props) {
  const words = useTranslations();
  const hydrated = useHydrated();
  const { field, guard, noteId } = useSecretGuard();

  /** A field of one line would glue the lines of a command together. */
  function paste(event: ClipboardEvent<HTMLInputElement>) {
    const text = event.clipboardData.getData('text');
    if (!/[\r\n]/.test(text)) return;
    event.preventDefault();
    const input = event.currentTarget;
    input.setRangeText(onOneLine(text), input.selectionStart ?? 0, input.selectionEnd ?? 0, 'end');
    guard(input);
    onQuery(input.value);
  }

  function press(event: KeyboardEvent<HTMLInputElement>) {
    if (event.nativeEvent.isComposing) return;
    // Enter ends a search; it does not generate a token.
    if (event.key === 'Enter') event.preventDefault();
    if (event.key === 'Escape') onQuery('');
  }

  return (
    <>
      <div className="relative">
        <Search size={16} aria-hidden className="pointer-events-none absolute inset-y-0 left-2.5 my-auto text-muted" />
        <input
          ref={field}
          id={fieldIds.finder}
          type="text"
          value={query}
          disabled={!hydrated}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          aria-label={words('finder.label')}
          aria-describedby={[describedBy, noteId].filter(Boolean).join(' ') || undefined}
          placeholder={words('finder.placeholder')}
          onPaste={paste}
          onKeyDown={press}
          onChange={(event) => {
            guard(event.currentTarget);
            onQuery(withoutAnySecret(event.currentTarget.value));
          }}
          className={`${fieldStyle} pl-8.5`}
        />
      </div>
      <SecretNote id={noteId} />
    </>
  );
}
