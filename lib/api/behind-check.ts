import 'server-only';
import { isBusy } from '@/db/errors';
import type { Endpoint } from '@/lib/domain/endpoints';
import { notFound, refuse } from './answers';
import { checkCall } from './check-call';
import { searchOf, type ApiContext, type Handler } from './context';
import { noteAnswer } from './note-answer';
import { memberNamed, namesMember } from './subject';

/** A row's handler behind the check of its row: nothing reaches it that is not let through, and nothing whose secret matched goes unrecorded. */
export function behindCheck(endpoint: Endpoint, handler: Handler): Handler {
  const aboutMember = namesMember(endpoint);
  return async (c) => {
    const checked = await checkCall(c, { endpoint, userId: c.req.param('user_id'), search: searchOf(c) });
    if (checked.verdict !== 'valid') return noteAnswer(c, endpoint, checked, refuse(c, checked.verdict, checked));
    c.set('token', checked.token);
    try {
      return noteAnswer(c, endpoint, checked, await answerAbout(c, aboutMember, handler));
    } catch (error) {
      noteAnswer(c, endpoint, checked, { status: isBusy(error) ? 503 : 500 });
      throw error;
    }
  };
}

/** Whom the caller may not name is not there, whatever the handler would do. */
async function answerAbout(c: ApiContext, aboutMember: boolean, handler: Handler): Promise<Response> {
  if (!aboutMember) return handler(c);
  const member = await memberNamed(c);
  if (!member) return notFound(c);
  c.set('member', member);
  return handler(c);
}
