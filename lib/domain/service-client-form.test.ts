import { expect, test } from '@playwright/test';
import { PlainSecret } from './secret';
import { nameToKeep, postedServiceClientForm } from './service-client-form';
import { PlainClientSecret } from './service-clients';

const good = { name: 'mail-gateway', submissionId: 'V1StGXR8_Z5jdHi6B-myT', renderedFor: 'm1' };

function form(changes: Record<string, string | Blob | undefined>): FormData {
  const data = new FormData();
  for (const [field, value] of Object.entries({ ...good, ...changes })) {
    if (typeof value === 'string') data.append(field, value);
    else if (value) data.append(field, value, 'a.txt');
  }
  return data;
}

for (const field of Object.keys(good)) {
  test(`a file as ${field} is no form of ours`, () => expect(postedServiceClientForm(form({ [field]: new Blob(['x']) }))).toBeUndefined());
}
for (const submissionId of [undefined, '', 'short', 'x'.repeat(41), 'V1StGXR8_Z5jdHi6B myT']) {
  test(`"${submissionId}" names no rendering of the form`, () => expect(postedServiceClientForm(form({ submissionId }))).toBeUndefined());
}

test('a form is read as it was posted: whether the name is one, its own rule says', () => {
  expect(postedServiceClientForm(form({ name: '' }))).toEqual({ ...good, name: '' });
  expect(postedServiceClientForm(form({ renderedFor: undefined }))).toEqual({ ...good, renderedFor: '' });
});

test('a secret as a name does not go back into the field, however it is written', () => {
  const token = PlainSecret.generate();
  const fullWidth = token.reveal().replace(/[a-z]/g, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0));
  expect(nameToKeep(`a ${token.reveal()}`)).toBe(`a ${token.identifier}`);
  expect(nameToKeep(PlainClientSecret.generate().reveal())).toBe('alohi_client_…');
  expect(nameToKeep(fullWidth)).toBe(token.identifier);
});
