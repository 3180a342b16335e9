import type { ComponentType } from 'react';
import type { TokenStatus } from '@/lib/domain/token-status';
import { BarredShape, ClockShape, CrossShape, HalfShape, StarShape, TriangleShape, TurnShape } from '@/components/icons/shapes';

interface Look {
  readonly text: `status.${'expiringSoon' | 'rotationDue' | 'replacedStillWorking' | 'replaced' | 'frozen' | 'expired' | 'revoked' | 'ownerInactive' | 'planEnded'}`;
  readonly tone: 'plain' | 'warn' | 'danger' | 'quiet';
  readonly shape: ComponentType;
  readonly long?: boolean;
}

/** What each status looks like in a table. An active token has no mark there: only what is not normal has a colour. */
export const statusLook: Record<Exclude<TokenStatus, 'active'>, Look> = {
  'expiring-soon': { text: 'status.expiringSoon', tone: 'warn', shape: TriangleShape },
  'rotation-due': { text: 'status.rotationDue', tone: 'warn', shape: TurnShape },
  'replaced-still-working': { text: 'status.replacedStillWorking', tone: 'warn', shape: HalfShape, long: true },
  replaced: { text: 'status.replaced', tone: 'quiet', shape: HalfShape },
  frozen: { text: 'status.frozen', tone: 'plain', shape: StarShape },
  expired: { text: 'status.expired', tone: 'quiet', shape: ClockShape },
  revoked: { text: 'status.revoked', tone: 'danger', shape: CrossShape },
  'member-inactive': { text: 'status.ownerInactive', tone: 'plain', shape: BarredShape },
  'plan-lapsed': { text: 'status.planEnded', tone: 'plain', shape: BarredShape },
};
