import type { ReactNode } from 'react';
import type { RolePolicy } from '@/lib/domain/policy';
import type { Prefill } from '@/lib/domain/prefill';
import type { GenerateAnswer } from '@/lib/domain/token-form';
import { zoneName } from '@/lib/i18n/formats';
import type { Language } from '@/lib/i18n/languages';
import type { TokenRevealSettings } from '@/components/reveal/token-reveal';
import { scopeSearchTexts } from '@/lib/i18n/scope-search';
import { GenerateOrReveal } from './generate-or-reveal';

interface Props extends TokenRevealSettings {
  readonly action: (previous: GenerateAnswer, form: FormData) => Promise<GenerateAnswer>;
  /** One rendering of the form: its second use generates nothing. */
  readonly submissionId: string;
  readonly memberId: string;
  readonly prefill: Prefill | undefined;
  /** Stands in the form's place where the reader may not have another token. */
  readonly instead?: ReactNode;
  readonly readerIsAdmin: boolean;
  readonly policy: RolePolicy;
  readonly zone: string;
  readonly now: number;
  readonly language: Language;
  readonly reminderDays: readonly number[];
}

/** The form and, once the token is generated, its secret in the form's place. The zone is named on the server, since engines differ in it; what scopes are found by comes from every language, which only the server has. */
export function GenerateForm(props: Props) {
  return <GenerateOrReveal {...props} searchTexts={scopeSearchTexts()} zoneText={zoneName(props.zone, props.language, props.now)} />;
}
