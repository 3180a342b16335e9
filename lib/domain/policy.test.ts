import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { allowedGraces, hasEnough, openPolicy, policyOfRole, recommendedGrace, recommendedPreset, refusalToGenerate, type Policy } from './policy';
import { plans, roles } from './roles';
import { scopes, type Scope } from './scopes';

const all = (allowed: readonly Scope[]) => ({ owner: allowed, admin: allowed, member: allowed });
const strict: Policy = { ...openPolicy, longestDays: 30, allowedScopes: all(['fax:fax:read']), mayGenerate: ['owner', 'admin'] };

test.describe('generating is refused', () => {
  test('on a plan without tokens, whoever asks for whatever', () => {
    for (const role of roles) expect(refusalToGenerate(openPolicy, 'basic', role, ['fax:fax:read'])).toBe('plan-lapsed');
  });
  test('to a role that the policy leaves out', () => {
    expect(refusalToGenerate(strict, 'enterprise', 'member', ['fax:fax:read'])).toBe('role-not-allowed');
    expect(refusalToGenerate({ ...openPolicy, mayGenerate: [] }, 'enterprise', 'owner', ['fax:fax:read'])).toBe('role-not-allowed');
  });
  test('for a scope that the policy leaves out, also among allowed ones and also to the owner', () => {
    expect(refusalToGenerate(strict, 'enterprise', 'owner', ['fax:fax:read', 'fax:fax:edit'])).toBe('scope-not-allowed');
  });
  test('for a broad scope where only narrow ones are allowed: none implies another', () => {
    const narrow: Policy = { ...openPolicy, allowedScopes: all(scopes.filter((scope) => !scope.startsWith('fax:all:'))) };
    expect(refusalToGenerate(narrow, 'enterprise', 'owner', ['fax:all:read'])).toBe('scope-not-allowed');
    expect(refusalToGenerate({ ...openPolicy, allowedScopes: all(['fax:all:read']) }, 'enterprise', 'owner', ['fax:fax:read'])).toBe('scope-not-allowed');
    expect(refusalToGenerate({ ...openPolicy, allowedScopes: all(['fax:fax:edit']) }, 'enterprise', 'owner', ['fax:fax:read'])).toBe('scope-not-allowed');
  });
  test('for a scope that only another role may give', () => {
    const policy: Policy = { ...openPolicy, allowedScopes: { ...all(scopes), member: ['fax:fax:read'] } };
    expect(refusalToGenerate(policy, 'enterprise', 'member', ['fax:shop:edit'])).toBe('scope-not-allowed');
    expect(refusalToGenerate(policy, 'enterprise', 'admin', ['fax:shop:edit'])).toBeUndefined();
  });
  test('with the plan named before the role, and the role before the scope', () => {
    expect(refusalToGenerate(strict, 'basic', 'member', ['fax:all:edit'])).toBe('plan-lapsed');
    expect(refusalToGenerate(strict, 'enterprise', 'member', ['fax:all:edit'])).toBe('role-not-allowed');
  });
});

test('a new account allows all members all scopes for 365 days', () => {
  expect(openPolicy).toEqual({
    longestDays: 365,
    allowedScopes: all(scopes),
    mayGenerate: ['owner', 'admin', 'member'],
    tokensPerMember: null,
    unusedDays: null,
    longestGraceHours: 168,
    allowedAddresses: null,
  });
  for (const role of roles) expect(refusalToGenerate(openPolicy, 'enterprise', role, scopes)).toBeUndefined();
});

test('generating is allowed exactly where plan, role and every scope are', () => {
  const someScopes = fc.subarray([...scopes]);
  fc.assert(
    fc.property(fc.constantFrom(...plans), fc.constantFrom(...roles), fc.subarray([...roles]), someScopes, someScopes, (...drawn) => {
      const [plan, role, mayGenerate, allowedScopes, wanted] = drawn;
      const allowed = plan === 'enterprise' && mayGenerate.includes(role) && wanted.every((scope) => allowedScopes.includes(scope));
      expect(refusalToGenerate({ ...openPolicy, allowedScopes: all(allowedScopes), mayGenerate }, plan, role, wanted) === undefined).toBe(allowed);
    }),
  );
});

test('90 days are chosen beforehand, or the longest preset below that the policy allows', () => {
  const chosen = [0, 29, 30, 59, 60, 89, 90, 180, 365].map((longestDays) => [longestDays, recommendedPreset({ ...openPolicy, longestDays })]);
  expect(chosen).toEqual([[0, undefined], [29, undefined], [30, 30], [59, 30], [60, 60], [89, 60], [90, 90], [180, 90], [365, 90]]);
});

test('a member has enough at the limit, and never where there is none', () => {
  expect([0, 1, 2, 3].map((held) => hasEnough({ tokensPerMember: 2 }, held))).toEqual([false, false, true, true]);
  expect(hasEnough({ tokensPerMember: null }, 100_000)).toBe(false);
});

test('the graces that are allowed are those that fit, and the usual one is chosen where it is among them', () => {
  const graces = [0, 1, 24, 168].map((longestGraceHours) => [allowedGraces({ longestGraceHours }), recommendedGrace({ longestGraceHours })]);
  expect(graces).toEqual([[['none'], 'none'], [['none', '1h'], '1h'], [['none', '1h', '24h'], '24h'], [['none', '1h', '24h', '7d'], '24h']]);
});

test('a role sees its own part of the policy alone', () => {
  const { allowedScopes, mayGenerate } = policyOfRole(strict, 'member');
  expect({ allowedScopes, mayGenerate }).toEqual({ allowedScopes: ['fax:fax:read'], mayGenerate: false });
  expect(policyOfRole(strict, 'owner').mayGenerate).toBe(true);
});
