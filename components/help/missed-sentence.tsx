import { useEffect, useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { helpVoteFields, LONGEST_HELP_SENTENCE, type SentenceProblem } from '@/lib/domain/help-vote';
import { buttonStyle } from '@/components/controls/button-style';
import { ignoreComposingEnter } from '@/components/controls/composing';
import { FieldError } from '@/components/controls/field-error';
import { fieldStyle, labelStyle } from '@/components/controls/field-style';
import { SecretNote } from '@/components/controls/secret-note';
import { useSecretGuard } from '@/components/controls/use-secret-guard';

interface Props {
  readonly submit: (form: FormData) => void;
  readonly pending: boolean;
  readonly hidden: ReactNode;
  readonly problem: SentenceProblem | undefined;
}

/** After "No": what was missing, if somebody wants to say. A secret in it is replaced as it is pasted. */
export function MissedSentence({ submit, pending, hidden, problem }: Props) {
  const words = useTranslations();
  const [sentence, setSentence] = useState('');
  const { field, guard, noteId } = useSecretGuard();

  useEffect(() => {
    if (problem) field.current?.focus();
  }, [field, problem]);

  return (
    <form action={submit} onKeyDown={ignoreComposingEnter} noValidate className="mt-4 max-w-120">
      {hidden}
      <input type="hidden" name={helpVoteFields.helpful} value="no" />
      <label htmlFor="missed" className={labelStyle}>
        {words('vote.missing')}
      </label>
      <div className="grid gap-2 sm:grid-cols-[minmax(0,1fr)_auto]">
        <input
          ref={field}
          id="missed"
          name={helpVoteFields.sentence}
          type="text"
          value={sentence}
          autoComplete="off"
          aria-invalid={problem !== undefined || undefined}
          aria-describedby={['missed-hint', noteId, problem && 'missed-error'].filter(Boolean).join(' ')}
          onChange={(event) => {
            guard(event.currentTarget);
            setSentence(event.currentTarget.value);
          }}
          className={fieldStyle}
        />
        <button type="submit" aria-busy={pending} className={buttonStyle('secondary', 'form')}>
          {words('vote.send')}
        </button>
      </div>
      <p id="missed-hint" className="mt-1.5 text-muted">
        {words('vote.missingHint', { max: LONGEST_HELP_SENTENCE })}
      </p>
      <SecretNote id={noteId} />
      {problem && <FieldError id="missed-error">{words(`vote.${problem}`, { max: LONGEST_HELP_SENTENCE })}</FieldError>}
    </form>
  );
}
