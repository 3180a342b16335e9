'use server';

import { answered } from '@/lib/actions/answered';
import { currentMember } from '@/lib/auth/current-member';
import { requestOrigin } from '@/lib/auth/request-origin';
import { mayAdminister } from '@/lib/admin/may-administer';
import { readPolicyForm } from '@/lib/domain/policy-form';
import type { PreviewAnswer } from '@/lib/domain/policy-preview';
import { previewPolicy } from '@/lib/policy/preview-policy';

/** What a change of the policy would be about, for an admin of the organization. Nothing is saved. */
export async function preview(form: FormData): Promise<PreviewAnswer> {
  return answered('previewPolicy', async () => {
    const member = await currentMember();
    if (!member) return { kind: 'sign-in-needed' };
    const origin = await requestOrigin();
    if (!(await mayAdminister(member, 'preview-policy', '', origin, Date.now()))) return { kind: 'not-found' };
    const wanted = readPolicyForm(form);
    if (!wanted) return { kind: 'not-found' };
    return 'problem' in wanted ? { kind: 'problem', problem: wanted } : previewPolicy(member, wanted.change, origin, Date.now());
  });
}
