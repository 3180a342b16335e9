import type { Policy } from './policy';
import { addDays, dayIn, endOfDay } from './time-zones';

/** What a policy answers. */
export type PolicyQuestion = keyof Policy;

/** The questions in the order of their page; the last two are asked less often. */
export const policyQuestions = ['mayGenerate', 'longestDays', 'allowedScopes', 'tokensPerMember', 'unusedDays', 'longestGraceHours', 'allowedAddresses'] as const satisfies readonly PolicyQuestion[];

/** One question answered anew. */
export type PolicyChange = { readonly [Question in PolicyQuestion]: { readonly question: Question; readonly value: Policy[Question] } }[PolicyQuestion];

/** The part of a policy that a change is about, as it was or will be. */
export type PolicyPart = Partial<Policy>;

export function changedPolicy(policy: Policy, { question, value }: PolicyChange): Policy {
  return { ...policy, [question]: value };
}

export function partOf(policy: Policy, question: PolicyQuestion): PolicyPart {
  return { [question]: policy[question] };
}

/** Whether the policy answers so already. Lists are kept in one order. */
export function saysTheSame(policy: Policy, { question, value }: PolicyChange): boolean {
  return JSON.stringify(policy[question]) === JSON.stringify(value);
}

/** Over so many days the ends of shortened tokens are spread. */
export const SPREAD_DAYS = 30;
/** So many days every owner has left, at least. */
const NOTICE_DAYS = 7;

/** From when on a token's end lies beyond a lifetime of so many days, for owners of whatever zone: a day more than the reader's calendar says. Milliseconds UTC. */
export function beyondLifetime(longestDays: number, zone: string, now: number): number {
  return endOfDay(addDays(dayIn(zone, now), longestDays + 1), zone);
}

/**
 * When a shortened token ends: one of `all`, in the order of their own ends. The ends are spread evenly, the last one comes as late as the new
 * limit allows; under a limit of less than 37 days they begin in a week, so that nobody's program stops unawares. Milliseconds UTC.
 */
export function shortenedEnd(place: number, all: number, longestDays: number, zone: string, now: number): number {
  const first = Math.max(NOTICE_DAYS, longestDays - SPREAD_DAYS);
  return endOfDay(addDays(dayIn(zone, now), first + Math.ceil(((place + 1) * SPREAD_DAYS) / all)), zone);
}
