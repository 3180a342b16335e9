import { canBeRotated, hasEnded, type TokenStatus } from '@/lib/domain/token-status';
import type { DayOfUse } from '@/lib/domain/token-summary';

/** A moment, and what a cell says of it. */
export type ShownTime = readonly [at: number, text: string];

/** A row of the list in the reader's words, made on the server. What is usual is left out: every row is sent along with the page. */
export interface TokenTexts {
  readonly id: string;
  readonly name: string;
  readonly identifier: string;
  readonly access: string;
  /** What stands behind "1 more", and how many these are. */
  readonly moreAccess?: readonly [count: number, text: string];
  readonly isBroad?: true;
  /** Left out where it is simply active. */
  readonly status?: Exclude<TokenStatus, 'active'>;
  /** When it stops, or a line about its status in place of that. */
  readonly expires?: ShownTime | string;
  readonly lastUsed?: ShownTime;
  readonly address?: string;
  readonly usedToday?: true;
  readonly usedYesterday?: DayOfUse;
  /** Whose it is, where the list holds those of many. */
  readonly owner?: string;
}

/** Whether nothing is left to revoke. */
export function isOver({ status }: TokenTexts): boolean {
  return status !== undefined && hasEnded(status);
}

/** Whether a rotation can begin from its row. */
export function isRotatable({ status }: TokenTexts): boolean {
  return status === undefined || canBeRotated(status);
}
