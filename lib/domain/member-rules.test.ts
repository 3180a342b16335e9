import { expect, test } from '@playwright/test';
import { refusalToAdminister, rolesToGive, type MemberAction, type Person } from './member-rules';
import { roles, type Role } from './roles';

const person = (role: Role, id: string = role, active = true): Person => ({ id, role, active });
const actions: readonly MemberAction[] = ['change-role', 'deactivate-member', 'reactivate-member', 'end-sessions'];

test('a member administers nobody, themselves included', () => {
  for (const action of actions) for (const role of roles) expect(refusalToAdminister(person('member'), action, person(role, 'x'), 2, 'member')).toBe('owners-only');
  expect(rolesToGive('member')).toEqual([]);
});

test('an admin touches no owner and makes none, but administers admins and members', () => {
  for (const action of actions) {
    expect(refusalToAdminister(person('admin'), action, person('owner'), 2, 'admin')).toBe('owners-only');
    for (const role of ['admin', 'member'] as const) expect(refusalToAdminister(person('admin'), action, person(role, 'x'), 1, 'member')).toBeUndefined();
  }
  expect(refusalToAdminister(person('admin'), 'change-role', person('member'), 1, 'owner')).toBe('owners-only');
  expect(rolesToGive('admin')).toEqual(['admin', 'member']);
});

test('nobody shuts themselves out, but an owner may step down while another stays', () => {
  expect(refusalToAdminister(person('admin'), 'change-role', person('admin'), 1, 'member')).toBe('yourself');
  for (const action of ['deactivate-member', 'end-sessions'] as const) expect(refusalToAdminister(person('admin'), action, person('admin'), 1)).toBe('yourself');
  expect(refusalToAdminister(person('owner'), 'deactivate-member', person('owner'), 2)).toBe('yourself');
  expect(refusalToAdminister(person('owner'), 'change-role', person('owner'), 2, 'member')).toBeUndefined();
});

test('the last owner stays one; a deactivated owner is not the last one', () => {
  expect(refusalToAdminister(person('owner'), 'change-role', person('owner'), 1, 'admin')).toBe('last-owner');
  expect(refusalToAdminister(person('owner'), 'deactivate-member', person('owner'), 1)).toBe('last-owner');
  expect(refusalToAdminister(person('owner'), 'reactivate-member', person('owner', 'x', false), 1)).toBeUndefined();
});
