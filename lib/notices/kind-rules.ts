import 'server-only';
import type { KindRules } from '@/db/notice-list';
import { KIND_OF_GRACE, KIND_OF_UNUSED, kindsAhead, noticeKinds } from '@/lib/domain/notice-kinds';

/** The sorts of kinds, as queries ask for them. */
export const kindRules: KindRules = { kinds: noticeKinds, ahead: kindsAhead, ofGrace: KIND_OF_GRACE, ofUnused: KIND_OF_UNUSED };
