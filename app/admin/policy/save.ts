'use server';

import { answered } from '@/lib/actions/answered';
import { currentMember } from '@/lib/auth/current-member';
import { requestOrigin } from '@/lib/auth/request-origin';
import { isFresh } from '@/lib/auth/step-up';
import { mayAdminister } from '@/lib/admin/may-administer';
import { readPolicyForm } from '@/lib/domain/policy-form';
import type { SaveAnswer } from '@/lib/domain/policy-preview';
import { changePolicy } from '@/lib/policy/change-policy';

/** Saves one answer of the organization's policy, for an admin who has just entered the password. */
export async function save(form: FormData): Promise<SaveAnswer> {
  return answered('changePolicy', async () => {
    const member = await currentMember();
    if (!member) return { kind: 'sign-in-needed' };
    const origin = await requestOrigin();
    if (!(await mayAdminister(member, 'change-policy', '', origin, Date.now()))) return { kind: 'not-found' };
    if (!isFresh(member, Date.now())) return { kind: 'step-up-needed' };
    const wanted = readPolicyForm(form);
    if (!wanted) return { kind: 'not-found' };
    return 'problem' in wanted ? { kind: 'problem', problem: wanted } : changePolicy(member, wanted, origin, Date.now());
  });
}
