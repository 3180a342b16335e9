import type { ComponentType } from 'react';
import { AlertShape, ClockShape, CrossShape, HalfShape, NoteShape, StarShape, TriangleShape, TurnShape } from '@/components/icons/shapes';
import type { NoticeKind } from '@/lib/domain/notice-kinds';

/** What each kind of notice looks like: as the status that it is about. */
export const noticeLook: Record<NoticeKind, { readonly shape: ComponentType; readonly tone: string }> = {
  'reported-leaked': { shape: AlertShape, tone: 'text-danger-text' },
  'token-reported': { shape: AlertShape, tone: 'text-danger-text' },
  'frozen-by-admin': { shape: StarShape, tone: 'text-fg' },
  'revoked-by-admin': { shape: CrossShape, tone: 'text-danger-text' },
  guessed: { shape: AlertShape, tone: 'text-danger-text' },
  'new-address': { shape: NoteShape, tone: 'text-fg' },
  'grace-ending': { shape: HalfShape, tone: 'text-warn-text' },
  'expired-called': { shape: ClockShape, tone: 'text-warn-text' },
  'unused-ending': { shape: ClockShape, tone: 'text-warn-text' },
  expiring: { shape: TriangleShape, tone: 'text-warn-text' },
  'policy-shortened': { shape: NoteShape, tone: 'text-fg' },
  'rotation-due': { shape: TurnShape, tone: 'text-warn-text' },
};
