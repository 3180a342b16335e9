import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { openPolicy as ofOrganization, policyOfRole } from './policy';
import { PlainSecret } from './secret';
import { checkTokenForm, entriesToKeep, noEntries, postedTokenForm, type TokenFormEntries } from './token-form';

const NOW = Date.parse('2026-11-23T12:00:00Z');
const SECRET = PlainSecret.generate().reveal();
const good: TokenFormEntries = { name: 'nightly-reports', expiration: '90', expirationDate: '', scopes: ['fax:fax:read'], description: '', allowedAddresses: '' };
const GOOD_FORM = {
  ...{ name: 'nightly-reports', expiration: '90', expirationDate: '', scope: 'fax:fax:read' },
  ...{ description: '', allowedAddresses: '' },
  ...{ submissionId: 'V1StGXR8_Z5jdHi6B-myT', renderedFor: 'm1' },
};

function form(changes: Record<string, string | Blob | undefined> = {}, more: readonly (readonly [string, string | Blob])[] = []): FormData {
  const data = new FormData();
  for (const [field, value] of [...Object.entries({ ...GOOD_FORM, ...changes }), ...more]) {
    if (typeof value === 'string') data.append(field, value);
    else if (value) data.append(field, value, 'a.txt');
  }
  return data;
}
const openPolicy = policyOfRole(ofOrganization, 'member');
const check = (changes: Partial<TokenFormEntries>, policy = openPolicy) => checkTokenForm({ ...good, ...changes }, 'Asia/Tokyo', NOW, policy);

test.describe('a post is no form of ours', () => {
  for (const field of Object.keys(GOOD_FORM)) {
    test(`with a file as ${field}`, () => expect(postedTokenForm(form({ [field]: new Blob(['fax:fax:read']) }))).toBeUndefined());
  }
  for (const [which, posted] of [
    ['when it is empty', new FormData()],
    ['without a submission id', form({ submissionId: undefined })],
    ['with an empty submission id', form({ submissionId: '' })],
    ['with a short submission id', form({ submissionId: 'abc' })],
    ['with a submission id of other characters', form({ submissionId: `${'a'.repeat(20)}\n` })],
    ['with a submission id of 41 characters', form({ submissionId: 'a'.repeat(41) })],
    ['with a file among the scopes', form({}, [['scope', new Blob(['fax:fax:edit'])]])],
  ] as const) {
    test(which, () => expect(postedTokenForm(posted)).toBeUndefined());
  }
});

test.describe('a form is refused', () => {
  for (const [which, changes, problems] of [
    ['without a name', { name: ' ' }, { name: 'name-missing' }],
    ['with a secret as its name', { name: `x ${SECRET.slice(0, 60)}` }, { name: 'name-holds-secret' }],
    ['with a name of 10 kB', { name: 'a'.repeat(10_240) }, { name: 'name-too-long' }],
    ['without an expiration', { expiration: '' }, { expiration: 'expiry-missing' }],
    ['with a preset that is not offered', { expiration: '45' }, { expiration: 'expiry-missing' }],
    ['with a preset that only looks like one', { expiration: '90.0' }, { expiration: 'expiry-missing' }],
    ['that wants no end, though a date is there', { expiration: 'never', expirationDate: '2027-02-21' }, { expiration: 'expiry-missing' }],
    ['with a preset missing, though a date is there', { expiration: '', expirationDate: '2027-02-21' }, { expiration: 'expiry-missing' }],
    ['with a custom date missing', { expiration: 'custom', expirationDate: ' ' }, { expiration: 'expiry-missing' }],
    ['with 31 February', { expiration: 'custom', expirationDate: '2027-02-31' }, { expiration: 'expiry-malformed' }],
    ['with today', { expiration: 'custom', expirationDate: '2026-11-23' }, { expiration: 'expiry-out-of-range' }],
    ['with 366 days', { expiration: 'custom', expirationDate: '2027-11-24' }, { expiration: 'expiry-out-of-range' }],
    ['with a secret in its description', { description: `runs on ${SECRET}` }, { description: 'description-holds-secret' }],
    ['with a description of 501 characters', { description: '🧾'.repeat(501) }, { description: 'description-too-long' }],
    ['with an address that is none, said by its line', { allowedAddresses: '192.0.2.1\n\n192.0.2.256' }, { allowedAddresses: { problem: 'address-unreadable', line: 3, max: 100 } }],
    ['with a range that can be read in two ways', { allowedAddresses: '010.0.0.0/8' }, { allowedAddresses: { problem: 'address-unreadable', line: 1, max: 100 } }],
    ['with a secret among the addresses', { allowedAddresses: `192.0.2.1\n${SECRET}` }, { allowedAddresses: { problem: 'addresses-hold-secret', max: 100 } }],
    ['with 101 addresses', { allowedAddresses: Array.from({ length: 101 }, (_, at) => `192.0.2.${at}`).join('\n') }, { allowedAddresses: { problem: 'addresses-too-many', max: 100 } }],
    ['without a scope', { scopes: [] }, { scopes: 'scopes-missing' }],
    ['with * as scope', { scopes: ['*'] }, { scopes: 'scope-unknown' }],
    ['with an unknown scope among good ones', { scopes: ['fax:fax:read', 'fax:use:read'] }, { scopes: 'scope-unknown' }],
    ['with an unknown scope after a thousand good ones', { scopes: [...Array<string>(1000).fill('fax:fax:read'), '*'] }, { scopes: 'scope-unknown' }],
    ['with an empty scope', { scopes: [''] }, { scopes: 'scope-unknown' }],
    ['with two scopes in one value', { scopes: ['fax:fax:read fax:fax:edit'] }, { scopes: 'scope-unknown' }],
    [
      'with all of it wrong, all said at once',
      { name: '', expiration: 'x', scopes: [] },
      { name: 'name-missing', expiration: 'expiry-missing', scopes: 'scopes-missing' },
    ],
  ] as const) {
    test(which, () => expect(check(changes)).toEqual({ problems }));
  }
  test('beyond the policy of the account', () => {
    expect(check({ expiration: '90' }, { ...openPolicy, longestDays: 60 })).toEqual({ problems: { expiration: 'expiry-out-of-range' } });
  });
});

test('fields that are only the server’s are ignored', () => {
  const extra = { status: 'active', memberId: 'm2', accountId: 'a2', secretHash: 'x', id: 'x', expiresAt: '9999999999999', identifier: 'x', wanted: 'x' };
  expect(postedTokenForm(form(extra))).toEqual(postedTokenForm(form()));
  expect(Object.keys(postedTokenForm(form(extra)) ?? {}).sort()).toEqual(['allowedAddresses', 'description', 'expiration', 'expirationDate', 'name', 'renderedFor', 'scopes', 'submissionId']);
});

test('fields left out are read as empty, so that the form can say what is missing', () => {
  const posted = postedTokenForm(form({ name: undefined, expiration: undefined, expirationDate: undefined, scope: undefined, renderedFor: undefined }));
  expect(posted).toEqual({ ...noEntries, submissionId: GOOD_FORM.submissionId, renderedFor: '' });
});

test('a good form gives the name trimmed, the end resolved and the scopes each once in the catalogue’s order, and nothing else', () => {
  const wanted = check({ name: ' nightly ', scopes: ['fax:shop:read', 'fax:fax:read', 'fax:shop:read', 'fax:fax:read'] });
  expect(wanted).toEqual({ wanted: { name: 'nightly', description: null, allowedAddresses: null, expiresAt: Date.parse('2027-02-21T14:59:59Z'), scopes: ['fax:fax:read', 'fax:shop:read'] } });
  expect(check({ expiration: 'custom', expirationDate: '2027-02-21' })).toEqual(check({}));
  expect(check({ expiration: '90', expirationDate: 'left over' })).toEqual(check({}));
});

test('addresses are read one per line, in full-width signs too, each once; the description keeps its lines', () => {
  const wanted = check({ allowedAddresses: ' 192.0.2.0/24\r\n\n１９２．０．２．７\n2001:db8::/32\n192.0.2.0/24 ', description: ' first\r\nsecond ' });
  expect(wanted).toMatchObject({ wanted: { allowedAddresses: ['192.0.2.0/24', '192.0.2.7', '2001:db8::/32'], description: 'first\nsecond' } });
});

test.describe('entries that go back to the browser', () => {
  test('never hold a secret, in whichever field it was pasted', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.integer({ min: 40, max: 92 }), (before, after, length) => {
        const pasted = `${before}${SECRET.slice(0, length)}${after}`;
        const kept = JSON.stringify(entriesToKeep({ name: pasted, expiration: pasted, expirationDate: pasted, scopes: [pasted, 'fax:fax:read'], description: pasted, allowedAddresses: pasted }));
        expect(kept).not.toContain(SECRET.slice(33, 40));
      }),
    );
  });
  test('are else as they were typed, without scopes that do not exist', () => {
    const typed = { ...noEntries, name: '  夜間 <b> ', expiration: 'custom', expirationDate: '2027-02-31', scopes: ['fax:shop:read', '*', 'fax:fax:read'] };
    expect(entriesToKeep(typed)).toEqual({ ...typed, scopes: ['fax:shop:read', 'fax:fax:read'] });
    expect(entriesToKeep({ ...good, submissionId: 'x' } as TokenFormEntries)).toEqual(good);
  });
});
