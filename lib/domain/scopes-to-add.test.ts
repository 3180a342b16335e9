import { expect, test } from '@playwright/test';
import { openPolicy } from './policy';
import { readScopesToAdd } from './scopes-to-add';

test('made-up scopes and secrets add nothing; what is known is added to what is held', () => {
  const secret = 'alohi_pat_MrxyjkJSwR2LkwxkkmcKLq_CVxENEMlVrWdNKfp0azU8foLEiFCAvmXJYdcVA9TbvEi67ihttOcL1B1Xc8';
  const read = readScopesToAdd(`fax:fax:edit,fax:fax:*,${secret} fax:fax:read`, ['fax:fax:read'], openPolicy);
  expect(read).toEqual({ added: ['fax:fax:edit'], together: ['fax:fax:read', 'fax:fax:edit'], notAllowed: [], notRecognized: ['fax:fax:*', '…'] });
});

test('a scope that the policy forbids is named and not added', () => {
  const policy = { ...openPolicy, allowedScopes: ['fax:fax:read' as const] };
  expect(readScopesToAdd('fax:shop:edit', ['fax:fax:read'], policy)).toMatchObject({ added: [], together: ['fax:fax:read'], notAllowed: ['fax:shop:edit'] });
});

test('no link adds nothing', () => {
  expect(readScopesToAdd('', ['fax:fax:read'], openPolicy)).toEqual({ added: [], together: ['fax:fax:read'], notAllowed: [], notRecognized: [] });
});
