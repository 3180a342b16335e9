import { answered } from '@/lib/actions/answered';
import { currentMember } from '@/lib/auth/current-member';
import { firstRequestOf } from '@/lib/usage/first-request';

const statuses = { waiting: 200, seen: 200, 'sign-in-needed': 401, 'not-found': 404, busy: 503, failed: 500 } as const;

/** A token's first request, for the reveal of its owner, who asks again and again. Nothing in it is secret, and nobody keeps it. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params;
  const answer = await answered('first-request', async () => {
    const member = await currentMember();
    if (!member) return { kind: 'sign-in-needed' } as const;
    return (await firstRequestOf(member, id, Date.now())) ?? ({ kind: 'not-found' } as const);
  });
  return Response.json(answer, { status: statuses[answer.kind], headers: { 'Cache-Control': 'no-store' } });
}
