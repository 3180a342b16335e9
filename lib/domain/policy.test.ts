import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { openPolicy, recommendedPreset, refusalToGenerate, type Policy } from './policy';
import { plans, roles } from './roles';
import { scopes } from './scopes';

const strict: Policy = { longestDays: 30, allowedScopes: ['fax:fax:read'], mayGenerate: ['owner', 'admin'] };

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
    const narrow: Policy = { ...openPolicy, allowedScopes: scopes.filter((scope) => !scope.startsWith('fax:all:')) };
    expect(refusalToGenerate(narrow, 'enterprise', 'owner', ['fax:all:read'])).toBe('scope-not-allowed');
    expect(refusalToGenerate({ ...openPolicy, allowedScopes: ['fax:all:read'] }, 'enterprise', 'owner', ['fax:fax:read'])).toBe('scope-not-allowed');
    expect(refusalToGenerate({ ...openPolicy, allowedScopes: ['fax:fax:edit'] }, 'enterprise', 'owner', ['fax:fax:read'])).toBe('scope-not-allowed');
  });
  test('with the plan named before the role, and the role before the scope', () => {
    expect(refusalToGenerate(strict, 'basic', 'member', ['fax:all:edit'])).toBe('plan-lapsed');
    expect(refusalToGenerate(strict, 'enterprise', 'member', ['fax:all:edit'])).toBe('role-not-allowed');
  });
});

test('a new account allows all members all scopes for 365 days', () => {
  expect(openPolicy).toEqual({ longestDays: 365, allowedScopes: scopes, mayGenerate: ['owner', 'admin', 'member'] });
  for (const role of roles) expect(refusalToGenerate(openPolicy, 'enterprise', role, scopes)).toBeUndefined();
});

test('generating is allowed exactly where plan, role and every scope are', () => {
  const someScopes = fc.subarray([...scopes]);
  fc.assert(
    fc.property(fc.constantFrom(...plans), fc.constantFrom(...roles), fc.subarray([...roles]), someScopes, someScopes, (...drawn) => {
      const [plan, role, mayGenerate, allowedScopes, wanted] = drawn;
      const allowed = plan === 'enterprise' && mayGenerate.includes(role) && wanted.every((scope) => allowedScopes.includes(scope));
      expect(refusalToGenerate({ longestDays: 365, allowedScopes, mayGenerate }, plan, role, wanted) === undefined).toBe(allowed);
    }),
  );
});

test('90 days are chosen beforehand, or the longest preset below that the policy allows', () => {
  const chosen = [0, 29, 30, 59, 60, 89, 90, 180, 365].map((longestDays) => [longestDays, recommendedPreset({ ...openPolicy, longestDays })]);
  expect(chosen).toEqual([[0, undefined], [29, undefined], [30, 30], [59, 30], [60, 60], [89, 60], [90, 90], [180, 90], [365, 90]]);
});
