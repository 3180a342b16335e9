'use server';

import { answered } from '@/lib/actions/answered';
import { currentMember } from '@/lib/auth/current-member';
import { postedNoticeChoices } from '@/lib/domain/notice-choices';
import type { PreferencesAnswer } from '@/lib/domain/preferences';
import { chooseNotices } from '@/lib/notices/choose-notices';

/** Saves what the member wants to hear of. */
export async function saveNoticeChoices(_previous: PreferencesAnswer, form: FormData): Promise<PreferencesAnswer> {
  return answered('saveNoticeChoices', async () => {
    const member = await currentMember();
    if (!member) return { kind: 'sign-in-needed' };
    const choices = form instanceof FormData ? postedNoticeChoices(form) : undefined;
    if (!choices) return { kind: 'not-known' };
    await chooseNotices(member, choices);
    return { kind: 'saved' };
  });
}
