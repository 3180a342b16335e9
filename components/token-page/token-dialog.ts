import type { EditAnswer } from '@/lib/domain/action-answers';
import type { FreezeHours } from '@/lib/domain/freeze';
import type { FreezeEnd } from '@/lib/domain/token-changes';
import type { Language } from '@/lib/i18n/languages';
import type { EditDialogFrame } from './edit-dialog';

/** What the dialogs of a token's page know of it. */
export interface EditedToken {
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  readonly allowedAddresses: readonly string[] | null;
  /** Addresses that the token was used from today, as far as they are shown. */
  readonly addressesToday: readonly string[];
  readonly readerAddress: string;
  /** When it was last used, and how much: who would notice. */
  readonly useSentence: string;
  readonly language: Language;
  readonly zone: string;
  /** As the server calls the zone: engines differ in it. */
  readonly zoneName: string;
}

/** What can be done to a token beside ending it. Each answers what came of it. */
export interface TokenActions {
  readonly rename: (tokenId: string, name: string) => Promise<EditAnswer>;
  readonly describe: (tokenId: string, description: string) => Promise<EditAnswer>;
  readonly allowAddresses: (tokenId: string, written: string) => Promise<EditAnswer>;
  readonly removeScopes: (tokenId: string, scopes: readonly string[]) => Promise<EditAnswer>;
  readonly freeze: (tokenId: string, hours: FreezeHours, then: FreezeEnd) => Promise<EditAnswer>;
  readonly unfreeze: (tokenId: string) => Promise<EditAnswer>;
}

export interface TokenDialog extends EditDialogFrame {
  readonly token: EditedToken;
  readonly actions: TokenActions;
}
