import type { Policy } from '@/lib/domain/policy';
import type { Language } from '@/lib/i18n/languages';

/** What the form's parts need to know about the reader and their organization. */
export interface FormSettings {
  readonly policy: Policy;
  readonly readerIsAdmin: boolean;
  readonly zone: string;
  /** What people call the zone. */
  readonly zoneText: string;
  /** When the page was drawn, in milliseconds UTC. */
  readonly now: number;
  readonly language: Language;
}
