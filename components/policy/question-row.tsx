import { lazy, Suspense, useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import type { PolicyQuestion } from '@/lib/domain/policy-change';
import { buttonStyle } from '@/components/controls/button-style';
import { useHydrated } from '@/components/controls/use-hydrated';
import { policyAnswer } from './answers';
import type { PolicySettings } from './settings';

const loadForm = () => import('./question-form');
const QuestionForm = lazy(loadForm);

interface Props {
  readonly question: PolicyQuestion;
  readonly settings: PolicySettings;
  readonly mayChange: boolean;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
  readonly onClose: () => void;
}

/** A question and its answer; behind "Change" the form that answers it anew. */
export function QuestionRow({ question, settings, mayChange, isOpen, onOpen, onClose }: Props) {
  const words = useTranslations();
  const hydrated = useHydrated();
  const button = useRef<HTMLButtonElement>(null);
  const id = `policy-${question}`;

  // The button that the form took the place of is there again only once it has been drawn.
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !isOpen) button.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);

  return (
    <li>
      <div className="policy-question">
        <div className="min-w-0">
          <h2 id={id}>{words(`policy.questions.${question}`)}</h2>
          <p className="mt-0.5 font-semibold wrap-anywhere">{policyAnswer(words, question, settings.policy)}</p>
        </div>
        {mayChange && !isOpen && (
          <button ref={button} type="button" disabled={!hydrated} aria-describedby={id} onClick={onOpen} onPointerEnter={loadForm} onFocus={loadForm} className={buttonStyle('secondary', 'bar')}>
            {words('policy.change')}
          </button>
        )}
      </div>
      {isOpen && (
        <Suspense>
          <QuestionForm question={question} settings={settings} titleId={id} onClose={onClose} />
        </Suspense>
      )}
    </li>
  );
}
