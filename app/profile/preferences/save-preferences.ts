'use server';

import { refresh } from 'next/cache';
import { answered } from '@/lib/actions/answered';
import { currentMember } from '@/lib/auth/current-member';
import { releaseLanguage } from '@/lib/auth/release-language';
import { postedPreferences, type PreferencesAnswer } from '@/lib/domain/preferences';
import { choosePreferences } from '@/lib/members/choose-preferences';

/** Saves how the member wants to read, and draws the page anew where it stands, with what was entered in it. */
export async function savePreferences(_previous: PreferencesAnswer, form: FormData): Promise<PreferencesAnswer> {
  return answered('savePreferences', async () => {
    const member = await currentMember();
    if (!member) return { kind: 'sign-in-needed' };
    const changes = form instanceof FormData ? postedPreferences(form) : undefined;
    if (!changes) return { kind: 'not-known' };
    await choosePreferences(member, changes);
    if (changes.language !== undefined) await releaseLanguage();
    refresh();
    return { kind: 'saved' };
  });
}
