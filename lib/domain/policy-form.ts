import * as z from 'zod/mini';
import { MOST_ADDRESSES, readAddressList, type AddressListProblem } from './allowed-addresses';
import { LONGEST_DAYS } from './expiry';
import { graces, hoursOfGrace } from './graces';
import type { PolicyChange } from './policy-change';
import { roles, type Role } from './roles';
import { inCatalogueOrder, isScope, type Scope } from './scopes';

/** Names of the fields. Each question's form has its own of them. */
export const policyFields = {
  question: 'question',
  seen: 'seen',
  shorten: 'shorten',
  agreed: 'agreed',
  who: 'who',
  days: 'days',
  scope: 'scope',
  limit: 'limit',
  count: 'count',
  hours: 'hours',
  addresses: 'addresses',
} as const;

/** Who may generate, as one choice. */
export const generators = { all: roles, admins: ['owner', 'admin'], owners: ['owner'], nobody: [] } as const satisfies Record<string, readonly Role[]>;
export type Generators = keyof typeof generators;

/** The choice that a list of roles is. */
export function generatorsOf(mayGenerate: readonly Role[]): Generators {
  const found = (Object.keys(generators) as Generators[]).find((choice) => String(generators[choice]) === String(mayGenerate));
  return found ?? 'nobody';
}

/** What numbers may be, both ends included. */
export const bounds = { longestDays: { min: 1, max: LONGEST_DAYS }, tokensPerMember: { min: 1, max: 10_000 }, unusedDays: { min: 30, max: 365 } } as const;

export type PolicyProblem = { readonly problem: 'number-out-of-range'; readonly min: number; readonly max: number } | { readonly problem: AddressListProblem; readonly line: number; readonly max: number };

/** A question's form that may be acted on. `seen`: the version that its writer saw. `agreed`: the mark of the shortening they were shown. */
export interface WantedPolicy {
  readonly change: PolicyChange;
  readonly seen: number;
  readonly shorten: boolean;
  readonly agreed: string;
}

const posted = z.object({
  question: z.string(),
  seen: z.string().check(z.regex(/^\d{1,9}$/)),
  shorten: z.nullable(z.string()),
  agreed: z.nullable(z.string().check(z.maxLength(60))),
});

/** The form as it was posted, what is wrong with it, or undefined where no form of ours posts such a thing. */
export function readPolicyForm(form: FormData): WantedPolicy | PolicyProblem | undefined {
  const read = posted.safeParse({ question: form.get(policyFields.question), seen: form.get(policyFields.seen), shorten: form.get(policyFields.shorten), agreed: form.get(policyFields.agreed) });
  if (!read.success) return undefined;
  const change = readAnswer(read.data.question, form);
  if (!change || 'problem' in change) return change;
  return { change, seen: Number(read.data.seen), shorten: read.data.shorten !== null, agreed: read.data.agreed ?? '' };
}

function readAnswer(question: string, form: FormData): PolicyChange | PolicyProblem | undefined {
  const text = (name: string) => String(form.get(name) ?? '');
  switch (question) {
    case 'mayGenerate': {
      const who = text(policyFields.who);
      return Object.hasOwn(generators, who) ? { question, value: generators[who as Generators] } : undefined;
    }
    case 'longestDays': {
      const value = readNumber(text(policyFields.days), bounds.longestDays);
      return typeof value === 'number' ? { question, value } : value;
    }
    case 'allowedScopes':
      return readScopes(form.getAll(policyFields.scope).map(String));
    case 'tokensPerMember':
    case 'unusedDays': {
      const value = text(policyFields.limit) === 'none' ? null : readNumber(text(policyFields.count), bounds[question]);
      return value === null || typeof value === 'number' ? { question, value } : value;
    }
    case 'longestGraceHours': {
      const value = graces.map(hoursOfGrace).find((hours) => String(hours) === text(policyFields.hours));
      return value === undefined ? undefined : { question, value };
    }
    case 'allowedAddresses': {
      const read = readAddressList(text(policyFields.addresses));
      return 'problem' in read ? { problem: read.problem, line: read.line ?? 1, max: MOST_ADDRESSES } : { question, value: read.addresses };
    }
    default:
      return undefined;
  }
}

function readNumber(typed: string, { min, max }: { readonly min: number; readonly max: number }): number | PolicyProblem {
  const written = typed.normalize('NFKC').trim();
  const value = /^\d{1,6}$/.test(written) ? Number(written) : -1;
  return value >= min && value <= max ? value : { problem: 'number-out-of-range', min, max };
}

/** The value of a box: whose, and which scope. */
export function scopeBox(role: Role, scope: Scope): string {
  return `${role} ${scope}`;
}

/** Boxes that no page of ours has make the whole form none of ours. */
function readScopes(boxes: readonly string[]): PolicyChange | undefined {
  const read = boxes.map((box) => box.split(' '));
  if (!read.every(([role, scope, ...more]) => (roles as readonly string[]).includes(role ?? '') && isScope(scope) && more.length === 0)) return undefined;
  const of = (role: Role) => inCatalogueOrder(read.filter(([whose]) => whose === role).map(([, scope]) => scope as Scope));
  return { question: 'allowedScopes', value: { owner: of('owner'), admin: of('admin'), member: of('member') } };
}
