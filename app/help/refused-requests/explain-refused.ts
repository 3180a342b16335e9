'use server';

import { answered } from '@/lib/actions/answered';
import { currentMember } from '@/lib/auth/current-member';
import { askedFrom, type AskedRefusal } from '@/lib/domain/asked-refusal';
import type { ExplainedRefusal, RefusalAnswered } from '@/lib/domain/refusal-finding';
import { explainRefusal } from '@/lib/help/explain-refusal';
import { wayOn } from './way-on';

/** What is known of a refused request, for whoever's token it was. What is pasted stays in the browser: this gets names of things only. */
export async function explainRefused(asked: AskedRefusal): Promise<ExplainedRefusal> {
  const found = await answered('explainRefused', async (): Promise<RefusalAnswered> => {
    const member = await currentMember();
    if (!member) return { kind: 'sign-in-needed' };
    return explainRefusal(member, askedFrom(asked), Date.now());
  });
  const way = wayOn(found);
  return { answered: found, ...(way && { way }) };
}
