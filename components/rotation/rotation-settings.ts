import type { ReactNode } from 'react';
import type { Grace } from '@/lib/domain/graces';
import type { SuccessorEnd } from '@/lib/domain/rotation';
import type { Scope } from '@/lib/domain/scopes';
import type { FormSettings } from '@/components/token-form/form-settings';

/** What the form of a rotation is drawn from. */
export interface RotationSettings extends FormSettings {
  readonly tokenId: string;
  readonly name: string;
  readonly submissionId: string;
  readonly memberId: string;
  readonly heldScopes: readonly Scope[];
  /** What is ticked at first: held, and added by a link. */
  readonly firstScopes: readonly Scope[];
  /** The ends that the successor may have, each in words. */
  readonly ends: readonly (SuccessorEnd & { readonly moment: string })[];
  /** When the old secret would stop, in words, for each grace. */
  readonly graceEnds: readonly { readonly grace: Grace; readonly text: string }[];
  /** What a link added. */
  readonly note: ReactNode;
  /** Who is cut off after a leak. */
  readonly cutOff: ReactNode;
  /** The token's own page. */
  readonly cancelPath: string;
}
