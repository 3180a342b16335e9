import type { Policy } from '@/lib/domain/policy';
import type { PreviewAnswer, SaveAnswer } from '@/lib/domain/policy-preview';
import type { Language } from '@/lib/i18n/languages';

/** What the policy's questions are drawn from, and what may be done with them. */
export interface PolicySettings {
  readonly policy: Policy;
  /** Counts the policy's changes. */
  readonly version: number;
  readonly language: Language;
  readonly zone: string;
  readonly zoneText: string;
  readonly actions: {
    readonly preview: (form: FormData) => Promise<PreviewAnswer>;
    readonly save: (form: FormData) => Promise<SaveAnswer>;
  };
}
