import { useRef, useState, type FormEvent } from 'react';
import { useTranslations } from 'use-intl';
import { recommendedGrace } from '@/lib/domain/policy';
import { rotationFields, type RotateAnswer, type RotationEntries } from '@/lib/domain/rotation-form';
import { isScope } from '@/lib/domain/scopes';
import { buttonStyle } from '@/components/controls/button-style';
import { PageHead } from '@/components/shell/page-head';
import type { NoAnswer, useSecretForm } from '@/components/reveal/use-secret-form';
import { useEntries } from '@/components/token-form/use-entries';
import { EndChoice } from './end-choice';
import { IntentCards } from './intent-cards';
import { RotationNotice } from './rotation-notice';
import type { RotationSettings } from './rotation-settings';
import { ScopesChoice } from './scopes-choice';

interface Props extends Omit<ReturnType<typeof useSecretForm<RotateAnswer>>, 'answer' | 'isPosted'> {
  readonly answer: Exclude<RotateAnswer, { kind: 'rotated' | 'already-generated' }> | NoAnswer;
  readonly settings: RotationSettings;
}

/** Why it is rotated is the one decision; scopes and end stay as they were unless somebody changes them. */
export function RotateForm({ answer, pending, submit, nativeAction, passwordDialog, settings }: Props) {
  const words = useTranslations();
  const form = useRef<HTMLFormElement>(null);
  const [first] = useState<RotationEntries>(() => ('entries' in answer ? answer.entries : { intent: 'planned', grace: recommendedGrace(settings.policy), length: 'same', scopes: settings.firstScopes }));
  const { entries, read, setScopes, focusScope } = useEntries(form, { scopes: first.scopes });

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    submit(new FormData(event.currentTarget));
  }

  return (
    <>
      <PageHead title={words('rotate.title', { name: settings.name })} />
      {answer.kind === 'ready' && settings.note}
      <RotationNotice answer={answer} />
      <form ref={form} action={nativeAction} onSubmit={send} onChange={read} noValidate className="rotation max-w-160">
        <input type="hidden" name={rotationFields.tokenId} value={settings.tokenId} />
        <input type="hidden" name={rotationFields.submissionId} value={settings.submissionId} />
        <input type="hidden" name={rotationFields.renderedFor} value={settings.memberId} />
        <IntentCards first={first} settings={settings} />
        <dl className="pairs">
          <ScopesChoice first={first.scopes} chosen={entries.scopes.filter(isScope)} answer={answer} settings={settings} onSet={setScopes} onFocus={focusScope} />
          <EndChoice first={first.length} ends={settings.ends} />
        </dl>
        <div className="mt-6 flex flex-wrap gap-2 max-sm:*:grow">
          <button type="submit" aria-busy={pending} className={`${buttonStyle('primary', 'form')} planned-only`}>
            {words('rotate.submit')}
          </button>
          <button type="submit" aria-busy={pending} className={`${buttonStyle('danger', 'form')} leaked-only max-sm:whitespace-normal`}>
            {words('rotate.submitLeaked')}
          </button>
          <a href={settings.cancelPath} className={buttonStyle('quiet', 'form')}>
            {words('actions.cancel')}
          </a>
        </div>
      </form>
      {passwordDialog}
    </>
  );
}
