import type { LeavingAnswer, MemberAnswer } from '@/lib/domain/member-answers';
import type { Role } from '@/lib/domain/roles';

/** What an admin does to people, each by their id. */
export interface MemberActions {
  readonly makeRole: (memberId: string, role: Role) => Promise<MemberAnswer>;
  readonly askLeaving: (memberId: string) => Promise<LeavingAnswer>;
  readonly deactivate: (memberId: string) => Promise<MemberAnswer>;
  readonly reactivate: (memberId: string) => Promise<MemberAnswer>;
  readonly endSessions: (memberId: string) => Promise<MemberAnswer>;
  readonly withdraw: (invitationId: string) => Promise<MemberAnswer>;
}
