import { expect, test } from '@playwright/test';
import { callGroups, narrowestFirst } from './call-groups';
import { endpoints } from './endpoints';

test('every call stands in one group, and every group has calls', () => {
  const listed = callGroups.flatMap(({ calls }) => calls.map(({ id }) => id));
  expect([...listed].sort()).toEqual(endpoints.map(({ id }) => id).sort());
  expect(callGroups.filter(({ calls }) => calls.length === 0)).toEqual([]);
});

test('a call stands where its narrowest scope does', () => {
  const groupOf = (wanted: string) => callGroups.find(({ calls }) => calls.some(({ id }) => id === wanted))?.id;
  expect(['getUser', 'getAccounts', 'sendFax', 'revokeNumber', 'getBalance', 'deleteWebhook'].map(groupOf)).toEqual(['user', 'member', 'fax', 'numbers', 'shop', 'webhook']);
  expect(['getOwnToken', 'introspectToken', 'checkForGateway', 'getOpenApi'].map(groupOf)).toEqual(['ownToken', 'serviceClients', 'proxies', 'open']);
});

test('a token for a call is offered the narrowest scope first, and for a call that needs none nothing', () => {
  const call = (id: string) => endpoints.find((endpoint) => endpoint.id === id) as (typeof endpoints)[number];
  expect(narrowestFirst(call('getUser'))).toEqual(['fax:user:read', 'fax:member:read', 'fax:all:read']);
  expect(narrowestFirst(call('getOwnToken'))).toEqual([]);
});
