'use client';

import { useEffect, useId, useRef, type FormEvent, type KeyboardEvent } from 'react';
import { useTranslations } from 'use-intl';
import type { PolicyQuestion } from '@/lib/domain/policy-change';
import { policyFields } from '@/lib/domain/policy-form';
import { buttonStyle } from '@/components/controls/button-style';
import { ignoreComposingEnter } from '@/components/controls/composing';
import { AnswerFields } from './answer-fields';
import { Preview } from './preview';
import { PolicyTroubleNote } from './policy-trouble';
import type { PolicySettings } from './settings';
import { usePolicyForm } from './use-policy-form';

interface Props {
  readonly question: PolicyQuestion;
  readonly settings: PolicySettings;
  /** The question's heading, which names the fields. */
  readonly titleId: string;
  readonly onClose: () => void;
}

/** One question answered anew. What it would be about stands there before it can be saved. */
export default function QuestionForm({ question, settings, titleId, onClose }: Props) {
  const words = useTranslations();
  const troubleId = useId();
  const form = useRef<HTMLFormElement>(null);
  const { preview, isCurrent, pending, trouble, change, save, passwordDialog } = usePolicyForm(settings, onClose);

  useEffect(() => {
    form.current?.querySelector<HTMLElement>('input:checked, input:not([type=hidden], [type=radio]), textarea')?.focus();
  }, []);

  function press(event: KeyboardEvent<HTMLFormElement>) {
    ignoreComposingEnter(event);
    if (event.key === 'Escape' && !event.nativeEvent.isComposing) onClose();
  }

  function edited(event: FormEvent<HTMLFormElement>) {
    const { name } = event.target as HTMLInputElement;
    if (name !== policyFields.shorten) change(event.currentTarget);
  }

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (preview) void save(new FormData(event.currentTarget));
    else change(event.currentTarget);
  }

  return (
    <>
      <form ref={form} onSubmit={send} onChange={edited} onKeyDown={press} noValidate aria-labelledby={titleId} className="policy-form">
        <input type="hidden" name={policyFields.question} value={question} />
        <input type="hidden" name={policyFields.seen} value={settings.version} />
        <AnswerFields question={question} policy={settings.policy} titleId={titleId} troubleId={trouble?.kind === 'problem' ? troubleId : undefined} />
        {trouble && <PolicyTroubleNote id={troubleId} trouble={trouble} settings={settings} />}
        {preview && <Preview question={question} preview={preview} settings={settings} isCurrent={isCurrent} />}
        <div className="mt-5 flex flex-wrap gap-2 max-sm:*:grow">
          {preview && (
            <button type="submit" disabled={!isCurrent} aria-busy={pending} className={`${buttonStyle('primary', 'form')} disabled:opacity-60`}>
              {words('policy.save')}
            </button>
          )}
          <button type="button" onClick={onClose} className={buttonStyle('secondary', 'form')}>
            {words('actions.cancel')}
          </button>
        </div>
      </form>
      {passwordDialog}
    </>
  );
}
