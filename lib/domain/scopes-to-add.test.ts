import { expect, test } from '@playwright/test';
import { openPolicy as ofOrganization, policyOfRole } from './policy';
import { readScopesToAdd } from './scopes-to-add';

const openPolicy = policyOfRole(ofOrganization, 'member');

test('made-up scopes and secrets add nothing; what is known is added to what is held', () => {
  const secret = 'alohi_pat_MrxyjkJSwR2LkwxkkmcKLq_CVxENEMlVrWdNKfp0azU8foLEiFCAvmXJYdcVA9TbvEi67ihttOcL1B1Xc8';
  const read = readScopesToAdd(`fax:fax:edit,fax:fax:*,${secret} fax:fax:read`, ['fax:fax:read'], openPolicy);
  expect(read).toEqual({ added: ['fax:fax:edit'], together: ['fax:fax:read', 'fax:fax:edit'], leftOut: [], notAllowed: [], notRecognized: ['fax:fax:*', '…'] });
});

test('a scope that the policy forbids is named and not added', () => {
  const policy = { ...openPolicy, allowedScopes: ['fax:fax:read' as const] };
  expect(readScopesToAdd('fax:shop:edit', ['fax:fax:read'], policy)).toMatchObject({ added: [], together: ['fax:fax:read'], notAllowed: ['fax:shop:edit'] });
});

test('a held scope that the policy forbids since is left out and named, whether a link asks for it or not', () => {
  const policy = { ...openPolicy, allowedScopes: ['fax:fax:read' as const] };
  const left = { added: [], together: ['fax:fax:read'], leftOut: ['fax:shop:edit'], notAllowed: [], notRecognized: [] };
  expect(readScopesToAdd('', ['fax:fax:read', 'fax:shop:edit'], policy)).toEqual(left);
  expect(readScopesToAdd('fax:shop:edit', ['fax:fax:read', 'fax:shop:edit'], policy)).toEqual(left);
});

test('no link adds nothing', () => {
  expect(readScopesToAdd('', ['fax:fax:read'], openPolicy)).toEqual({ added: [], together: ['fax:fax:read'], leftOut: [], notAllowed: [], notRecognized: [] });
});
