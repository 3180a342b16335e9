import { useEffect, useId, type FormEvent } from 'react';
import { useTranslations } from 'use-intl';
import { serviceClientFields, type RegisterAnswer } from '@/lib/domain/service-client-form';
import { buttonStyle } from '@/components/controls/button-style';
import { ignoreComposingEnter } from '@/components/controls/composing';
import { FieldError } from '@/components/controls/field-error';
import { FormNotice } from '@/components/controls/form-notice';
import { fieldStyle, labelStyle } from '@/components/controls/field-style';
import { SecretNote } from '@/components/controls/secret-note';
import { useSecretGuard } from '@/components/controls/use-secret-guard';
import { PageHead } from '@/components/shell/page-head';
import type { NoAnswer, useSecretForm } from '@/components/reveal/use-secret-form';
import { problemText } from './problem-text';

interface Props extends Omit<ReturnType<typeof useSecretForm<RegisterAnswer>>, 'answer' | 'isPosted'> {
  readonly answer: Exclude<RegisterAnswer, { kind: 'registered' | 'already-registered' }> | NoAnswer;
  readonly submissionId: string;
  readonly memberId: string;
  readonly howToPath: string;
}

/** What a service client is, and the one field that registers one. */
export function RegisterForm({ answer, pending, submit, nativeAction, passwordDialog, submissionId, memberId, howToPath }: Props) {
  const words = useTranslations();
  const id = useId();
  const { field, guard, noteId } = useSecretGuard();
  const problem = answer.kind === 'problem' ? answer.problem : undefined;

  useEffect(() => {
    if (answer.kind === 'problem') field.current?.focus();
  }, [answer, field]);

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    submit(new FormData(event.currentTarget));
  }

  return (
    <>
      <PageHead title={words('pages.serviceClients')} />
      <p className="mb-8 max-w-160">
        {words('serviceClients.lead')}
        <a href={howToPath} className="mt-1 block w-fit">
          {words('serviceClients.howTo')}
        </a>
      </p>
      <FormNotice answer={answer} />
      <form action={nativeAction} onSubmit={send} onKeyDown={ignoreComposingEnter} noValidate className="mb-10 max-w-160">
        <input type="hidden" name={serviceClientFields.submissionId} value={submissionId} />
        <input type="hidden" name={serviceClientFields.renderedFor} value={memberId} />
        <label htmlFor={id} className={labelStyle}>
          {words('serviceClients.name')}
        </label>
        <div className="grid gap-x-2 gap-y-1.5 sm:grid-cols-[minmax(0,1fr)_auto]">
          <input
            ref={field}
            id={id}
            name={serviceClientFields.name}
            type="text"
            defaultValue={'name' in answer ? answer.name : ''}
            autoComplete="off"
            aria-invalid={problem !== undefined || undefined}
            aria-describedby={[`${id}-hint`, noteId, problem && `${id}-error`].filter(Boolean).join(' ')}
            onChange={(event) => guard(event.currentTarget)}
            className={fieldStyle}
          />
          <div className="sm:row-start-2">
            <p id={`${id}-hint`} className="text-muted">
              {words('serviceClients.nameHint')}
            </p>
            <SecretNote id={noteId} />
            {problem && <FieldError id={`${id}-error`}>{problemText(words, problem)}</FieldError>}
          </div>
          <button type="submit" aria-busy={pending} className={`${buttonStyle('primary', 'form')} max-sm:mt-2`}>
            {words('serviceClients.register')}
          </button>
        </div>
      </form>
      {passwordDialog}
    </>
  );
}
