'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { PolicyQuestion } from '@/lib/domain/policy-change';
import { ChevronShape } from '@/components/icons/shapes';
import { QuestionRow } from './question-row';
import type { PolicySettings } from './settings';

interface Props {
  readonly settings: PolicySettings;
  /** Whether the answers may be changed: else they are only told. */
  readonly mayChange: boolean;
}

const first = ['mayGenerate', 'longestDays', 'allowedScopes', 'tokensPerMember', 'unusedDays'] as const satisfies readonly PolicyQuestion[];
const more = ['longestGraceHours', 'allowedAddresses'] as const satisfies readonly PolicyQuestion[];

/** The questions with their present answers, each changed in its place, one at a time. */
export function PolicyQuestions({ settings, mayChange }: Props) {
  const words = useTranslations();
  const [open, setOpen] = useState<PolicyQuestion>();
  const row = (question: PolicyQuestion) => (
    <QuestionRow key={question} question={question} settings={settings} mayChange={mayChange} isOpen={open === question} onOpen={() => setOpen(question)} onClose={() => setOpen(undefined)} />
  );
  return (
    <>
      <ul className="policy-questions">{first.map(row)}</ul>
      <details className="disclosure mt-4">
        <summary>
          <ChevronShape />
          {words('policy.more')}
        </summary>
        <ul className="policy-questions mt-2">{more.map(row)}</ul>
      </details>
    </>
  );
}
