import 'server-only';
import { callAnswers, type AnswerOf, type EmptyCall, type JsonCall } from '@/lib/domain/call-answers';
import type { ApiContext } from './context';
import { sendJson, sendNothing } from './send';

/** A call that was made, with its documented body: another shape does not compile. Nothing is validated here. */
export function answered<Id extends JsonCall>(c: ApiContext, call: Id, body: AnswerOf<Id>): Response {
  return sendJson(c, body, callAnswers[call].status);
}

/** A call that was made and has nothing to say. */
export function done(c: ApiContext, call: EmptyCall): Response {
  return sendNothing(c, callAnswers[call].status);
}
