'use client';

import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useTranslations } from 'use-intl';
import type { Prefill } from '@/lib/domain/prefill';
import type { TokenFormProblems } from '@/lib/domain/token-form';
import { tokenFormFields } from '@/lib/domain/token-form-fields';
import { ignoreComposingEnter } from '@/components/controls/composing';
import { FormNotice } from '@/components/controls/form-notice';
import { PageHead } from '@/components/shell/page-head';
import { chosenEnd } from './chosen-end';
import { ErrorSummary } from './error-summary';
import { ExpirationField } from './expiration-field';
import { firstEntries } from './first-entries';
import type { FormSettings } from './form-settings';
import { MoreOptions } from './more-options';
import { NameField } from './name-field';
import { PrefillNotice } from './prefill-notice';
import { ScopeChecklist } from './scope-checklist';
import { Summary } from './summary';
import { useEntries } from './use-entries';
import type { FormOutcome, useGenerate } from './use-generate';

interface Props extends FormSettings, Omit<ReturnType<typeof useGenerate>, 'answer' | 'isPosted'> {
  readonly answer: FormOutcome;
  readonly submissionId: string;
  /** What the link that led here asked for. */
  readonly prefill: Prefill | undefined;
}

const noProblems: TokenFormProblems = {};

/** Three steps on one page: a name, an end, scopes; and beside them what they come to. */
export function TokenForm({ answer, pending, submit, nativeAction, passwordDialog, submissionId, prefill, ...settings }: Props) {
  const words = useTranslations();
  const form = useRef<HTMLFormElement>(null);
  const [first] = useState(() => firstEntries(answer, settings.policy, prefill));
  const { entries, read, setScopes, focusScope } = useEntries(form, first);
  const problems = answer.kind === 'problems' ? answer.problems : noProblems;
  const expiresAt = chosenEnd(entries, settings);

  useEffect(() => {
    if (problems !== noProblems) form.current?.querySelector<HTMLElement>('[data-problem]')?.focus();
  }, [problems]);

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    submit(new FormData(event.currentTarget));
  }

  return (
    <>
      <PageHead title={words('pages.generate')} />
      {prefill && answer.kind === 'ready' && <PrefillNotice prefill={prefill} held={entries.scopes} policy={settings.policy} onSet={setScopes} onFocus={focusScope} />}
      <FormNotice answer={answer} />
      {answer.kind === 'problems' && <ErrorSummary problems={problems} entries={answer.entries} settings={settings} />}
      <form ref={form} action={nativeAction} onSubmit={send} onChange={read} onKeyDown={ignoreComposingEnter} noValidate className="token-form">
        <input type="hidden" name={tokenFormFields.submissionId} value={submissionId} />
        <input type="hidden" name={tokenFormFields.renderedFor} value={settings.memberId} />
        <div className="grid gap-10">
          <div>
            <NameField first={first.name} problem={problems.name} settings={settings} />
            <MoreOptions first={first} problems={problems} settings={settings} />
          </div>
          <ExpirationField first={first} chosen={entries.expiration} expiresAt={expiresAt} problem={problems.expiration} settings={settings} />
          <ScopeChecklist first={first.scopes} held={entries.scopes} problems={problems} settings={settings} onSet={setScopes} onFocus={focusScope} />
        </div>
        <Summary held={entries.scopes} expiresAt={expiresAt} pending={pending} settings={settings} />
      </form>
      {passwordDialog}
    </>
  );
}
