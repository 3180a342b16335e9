'use server';

import { answered } from '@/lib/actions/answered';
import { changePassword as change } from '@/lib/auth/change-password';
import { currentMember } from '@/lib/auth/current-member';
import { requestOrigin } from '@/lib/auth/request-origin';
import type { ChangePasswordAnswer } from '@/lib/domain/member-answers';
import { passwordFields } from '@/lib/domain/new-password';

/** Changes the member's own password. It asks for the current one itself. */
export async function changePassword(form: FormData): Promise<ChangePasswordAnswer> {
  return answered('changePassword', async (): Promise<ChangePasswordAnswer> => {
    const member = await currentMember();
    if (!member) return { kind: 'sign-in-needed' };
    const [current, next] = [passwordFields.current, passwordFields.next].map((field) => (form instanceof FormData ? form.get(field) : null));
    const entries = { current: typeof current === 'string' ? current : '', next: typeof next === 'string' ? next : '' };
    return change(member, entries, await requestOrigin(), Date.now());
  });
}
