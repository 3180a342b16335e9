import type { Leaving } from '@/lib/domain/member-answers';
import type { Role } from '@/lib/domain/roles';

/** What an admin wants to do to somebody. `leaving`: what would end with it; absent where it could not be asked. */
export type Wish =
  | { readonly kind: 'deactivate'; readonly leaving: Leaving | undefined }
  | { readonly kind: 'reactivate' | 'end-sessions' | 'withdraw' }
  | { readonly kind: 'make'; readonly role: Role };

/** To whom. An invitation has its address for a name. */
export interface Who {
  readonly id: string;
  readonly name: string;
  readonly isReader: boolean;
}
