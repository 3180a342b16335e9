import { expect, test } from '@playwright/test';
import { eventOf, webhookData, webhookPayload } from './webhook-payload';

// The example of the API's documentation, field by field.
const AT = Date.parse('2024-09-09T10:44:39Z');
const fax = { id: '66df09cf1d6d0b295c363956', ownerId: '490ae330dbc749f0b6561dafa300f2fb', fileIds: ['1d0b618e-4fb5-4957-878e-ed0ecc64ae5e'], direction: 'outgoing', fromNumber: '+13345550100', toNumber: '+13345550101', pages: 1, cost: 1, status: 'success', startedAt: AT } as const;
const data = {
  id: '66df09cf1d6d0b295c363956',
  uid: '490ae330dbc749f0b6561dafa300f2fb',
  pages: 1,
  from: '+13345550100',
  to: '+13345550101',
  start_time: '2024-09-09 10:44:39',
  file: '1d0b618e4fb54957878eed0ecc64ae5e.tiff',
  file_name: 'fax-to-13345550101',
  status: 'success',
  cost: 1,
};
const call = { id: '00112233445566778899aabbccddeeff', event: 'fax_sent', eventAt: AT, target: 'https://webhook.com', faxId: fax.id, data, tries: 0 } as const;

test('the data of a sent fax is what the API documents, and no field more', () => {
  expect(webhookData(fax, { id: '1d0b618e-4fb5-4957-878e-ed0ecc64ae5e', format: 'tiff' })).toEqual(data);
});

test('a received fax has the same shape', () => {
  const told = webhookData({ ...fax, direction: 'incoming' }, undefined);
  expect(told).toEqual({ ...data, file: '', file_name: 'fax-from-13345550100' });
  expect([eventOf({ direction: 'incoming' }), eventOf({ direction: 'outgoing' })]).toEqual(['fax_received', 'fax_sent']);
});

test('hook.id is the fax id at the first try, and another one at every retry', () => {
  const hook = { event: 'fax_sent', event_time: '2024-09-09 10:44:39', target: 'https://webhook.com' };
  expect(webhookPayload(call)).toEqual({ hook: { ...hook, id: fax.id }, data });
  for (const tries of [1, 7]) expect(webhookPayload({ ...call, tries })).toEqual({ hook: { ...hook, id: call.id }, data });
});
