import { expect, test } from '@playwright/test';
import { isAdmin, planHasTokens, plans, roles, wireRole } from './roles';

test('a member does not act on the whole account; an admin and the owner do', () => {
  expect(isAdmin('member')).toBe(false);
  expect(roles.filter(isAdmin)).toEqual(['owner', 'admin']);
});

test('a plan other than Enterprise has no tokens', () => {
  expect(planHasTokens('basic')).toBe(false);
  expect(plans.filter(planHasTokens)).toEqual(['enterprise']);
});

test('on the wire an owner and an admin are corporate_admin, a member is corporate_member', () => {
  expect(roles.map((role) => [role, wireRole(role)])).toEqual([
    ['owner', 'corporate_admin'],
    ['admin', 'corporate_admin'],
    ['member', 'corporate_member'],
  ]);
});
