import { chainAfter } from '../audit';
import { database } from '../connection';

/** An account's audit events as told in their texts, in their order. */
export async function auditOf(accountId: string) {
  const events = await chainAfter(database(), accountId, 0, 1_000);
  return events.map(({ text }) => JSON.parse(text) as { actor: Record<string, string>; fact: { type: string } & Record<string, unknown>; origin: Record<string, string>; at: number });
}
