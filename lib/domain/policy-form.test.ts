import { expect, test } from '@playwright/test';
import { generators, generatorsOf, readPolicyForm, scopeBox } from './policy-form';
import { scopes } from './scopes';

/** A form as it would be posted, with several values of a field as a list. */
function read(fields: Readonly<Record<string, string | readonly string[]>>) {
  const form = new FormData();
  for (const [name, values] of Object.entries({ seen: '3', ...fields })) for (const value of [values].flat()) form.append(name, value as string);
  return readPolicyForm(form);
}

test.describe('no form of ours', () => {
  const strange: Record<string, Record<string, string | readonly string[]>> = {
    'without a question': {},
    'with a question that nobody asks': { question: 'version' },
    'with a question of the language itself': { question: '__proto__' },
    'with no version': { question: 'longestDays', days: '90', seen: '-1' },
    'with a choice that is none': { question: 'mayGenerate', who: 'constructor' },
    'with a grace that is none': { question: 'longestGraceHours', hours: '2' },
    'with a made-up scope': { question: 'allowedScopes', scope: ['member fax:fax:*'] },
    'with a made-up role': { question: 'allowedScopes', scope: ['root fax:fax:read'] },
    'with more than a role and a scope': { question: 'allowedScopes', scope: ['member fax:fax:read fax:fax:edit'] },
  };
  for (const [what, fields] of Object.entries(strange)) test(what, () => expect(read(fields)).toBeUndefined());
});

test.describe('a number out of its bounds is named with them', () => {
  for (const days of ['', '0', '366', '-1', '1.5', '1e2', 'ninety', '99999999']) {
    test(`${JSON.stringify(days)} days`, () => expect(read({ question: 'longestDays', days })).toEqual({ problem: 'number-out-of-range', min: 1, max: 365 }));
  }
  test('unused for less than 30 days', () => expect(read({ question: 'unusedDays', limit: 'some', count: '29' })).toEqual({ problem: 'number-out-of-range', min: 30, max: 365 }));
  test('no token per member', () => expect(read({ question: 'tokensPerMember', limit: 'some', count: '0' })).toEqual({ problem: 'number-out-of-range', min: 1, max: 10_000 }));
});

test('an address that cannot be read is named with its line, and a secret is no address', () => {
  expect(read({ question: 'allowedAddresses', addresses: '192.0.2.0/24\nhere' })).toEqual({ problem: 'address-unreadable', line: 2, max: 100 });
  const secret = 'alohi_pat_MrxyjkJSwR2LkwxkkmcKLq_CVxENEMlVrWdNKfp0azU8foLEiFCAvmXJYdcVA9TbvEi67ihttOcL1B1Xc8';
  expect(read({ question: 'allowedAddresses', addresses: secret })).toMatchObject({ problem: 'addresses-hold-secret' });
});

test('every question is read', () => {
  const change = (fields: Record<string, string | readonly string[]>) => {
    const wanted = read(fields);
    return wanted && 'change' in wanted ? wanted.change.value : wanted;
  };
  expect(change({ question: 'mayGenerate', who: 'admins' })).toEqual(['owner', 'admin']);
  expect(change({ question: 'longestDays', days: ' ９０ ' })).toBe(90);
  expect(change({ question: 'allowedScopes', scope: [scopeBox('member', 'fax:fax:edit'), scopeBox('member', 'fax:fax:read'), ...scopes.map((scope) => scopeBox('owner', scope))] })).toEqual({
    owner: scopes,
    admin: [],
    member: ['fax:fax:read', 'fax:fax:edit'],
  });
  expect(change({ question: 'tokensPerMember', limit: 'none', count: 'five' })).toBeNull();
  expect(change({ question: 'tokensPerMember', limit: 'some', count: '5' })).toBe(5);
  expect(change({ question: 'unusedDays', limit: 'some', count: '30' })).toBe(30);
  expect(change({ question: 'longestGraceHours', hours: '168' })).toBe(168);
  expect(change({ question: 'allowedAddresses', addresses: ' \n' })).toBeNull();
  expect(read({ question: 'longestDays', days: '90', shorten: 'yes', agreed: '2 3 4' })).toMatchObject({ seen: 3, shorten: true, agreed: '2 3 4' });
});

test('every choice of who may generate is found again', () => {
  for (const choice of Object.keys(generators) as (keyof typeof generators)[]) expect(generatorsOf(generators[choice])).toBe(choice);
});
