import type { RolePolicy } from '@/lib/domain/policy';
import type { ScopeSearchTexts } from '@/lib/domain/scope-filter';
import type { Scope } from '@/lib/domain/scopes';
import type { Language } from '@/lib/i18n/languages';

/** What the form's parts need to know about the reader and their organization. */
export interface FormSettings {
  readonly policy: RolePolicy;
  readonly readerIsAdmin: boolean;
  readonly zone: string;
  /** What people call the zone. */
  readonly zoneText: string;
  /** When the page was drawn, in milliseconds UTC. */
  readonly now: number;
  readonly language: Language;
  /** What the finder searches by. */
  readonly searchTexts: ScopeSearchTexts;
  readonly memberId: string;
  /** Days before the end on which the reader will be reminded. Left out where none is promised. */
  readonly reminderDays?: readonly number[];
}

/** What every part needs that shows and changes which scopes are ticked. */
export interface Choosing {
  readonly held: readonly Scope[];
  readonly settings: FormSettings;
  readonly onSet: (scopes: readonly Scope[], checked: boolean) => void;
  /** Leads to a scope's box, and makes it visible first. */
  readonly onFocus: (scope: Scope) => void;
}
