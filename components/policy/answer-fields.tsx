import { useTranslations } from 'use-intl';
import { graceOfHours, graces, hoursOfGrace } from '@/lib/domain/graces';
import type { Policy } from '@/lib/domain/policy';
import type { PolicyQuestion } from '@/lib/domain/policy-change';
import { bounds, generators, generatorsOf, policyFields, type Generators } from '@/lib/domain/policy-form';
import { AddressesAnswer } from './addresses-answer';
import { ChoiceAnswer } from './choice-answer';
import { LimitAnswer } from './limit-answer';
import { NumberField } from './number-field';
import { ScopeMatrix } from './scope-matrix';

interface Props {
  readonly question: PolicyQuestion;
  readonly policy: Policy;
  readonly titleId: string;
  /** What the field that is to blame points at. */
  readonly troubleId: string | undefined;
}

/** The fields that answer a question, beginning with the present answer. */
export function AnswerFields({ question, policy, titleId, troubleId }: Props) {
  const words = useTranslations();
  switch (question) {
    case 'mayGenerate': {
      const choices = Object.keys(generators) as Generators[];
      return <ChoiceAnswer titleId={titleId} name={policyFields.who} first={generatorsOf(policy.mayGenerate)} options={choices.map((choice) => [choice, words(`policy.generators.${choice}`)])} />;
    }
    case 'longestDays': {
      const { min, max } = bounds.longestDays;
      return <NumberField name={policyFields.days} label={words('policy.longestInDays')} hint={words('policy.fromTo', { min, max })} first={policy.longestDays} bounds={bounds.longestDays} troubleId={troubleId} />;
    }
    case 'allowedScopes':
      return <ScopeMatrix titleId={titleId} allowed={policy.allowedScopes} />;
    case 'tokensPerMember':
      return <LimitAnswer titleId={titleId} none={words('policy.noLimit')} some={words('policy.atMost')} label={words('policy.tokensEach')} first={policy.tokensPerMember} usual={10} bounds={bounds.tokensPerMember} troubleId={troubleId} />;
    case 'unusedDays':
      return <LimitAnswer titleId={titleId} none={words('policy.off')} some={words('policy.after')} label={words('policy.daysUnused')} first={policy.unusedDays} usual={90} bounds={bounds.unusedDays} troubleId={troubleId} />;
    case 'longestGraceHours':
      return (
        <ChoiceAnswer
          titleId={titleId}
          name={policyFields.hours}
          first={String(hoursOfGrace(graceOfHours(policy.longestGraceHours)))}
          options={graces.map((grace) => [String(hoursOfGrace(grace)), words(`policy.graces.${grace}`)])}
        />
      );
    case 'allowedAddresses':
      return <AddressesAnswer first={policy.allowedAddresses ?? []} troubleId={troubleId} />;
  }
}
