import { database } from '@/db/connection';
import { setTokenState, tokensOfMember } from '@/db/tokens';
import { transaction } from '@/db/transaction';
import { makeHeldToken } from '@/lib/tokens/testing/make-held-token';
import { afterReveal, bearer, copySecret, expect, finishReveal, hiddenFields, listPath, makeStale, PASSWORD, postByHand, signIn, test } from './fixtures';

const rotatePath = (tokenId: string) => `${listPath}/${tokenId}/rotate`;
const HOUR = 3_600_000;

test('a planned rotation from a refused call’s link: three clicks to a token that may make the call, and both secrets work meanwhile', async ({ page, request, account }) => {
  await signIn(page, account.member.email);
  const { tokenId, secret } = await makeHeldToken(account.member, Date.now(), { name: 'nightly-reports' });
  expect((await request.get('/v3/accounts/self', bearer(secret))).status()).toBe(403);

  await page.goto(`${rotatePath(tokenId)}?scopes=fax:user:read,fax:user:*`);
  await expect(page.getByRole('heading', { level: 1, name: 'Rotate nightly-reports' })).toBeVisible();
  await expect(page).toHaveTitle('Rotate nightly-reports – Personal Access Tokens');
  const note = page.getByRole('note');
  await expect(note).toContainText('Added by a link: fax:user:read.');
  await expect(note).toContainText('Not recognized: fax:user:*.');
  await expect(page.getByRole('radio', { name: /^Planned/ })).toBeChecked();
  await expect(page.getByRole('radio', { name: '24 hours' })).toBeChecked();
  await expect(page.getByRole('radio', { name: '24 hours' })).toHaveAccessibleDescription(/^tomorrow, \d\d:\d\d$/);
  await expect(page.getByText('91 days, the same length as before')).toBeVisible();

  await page.getByRole('button', { name: 'Rotate token' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Copy your token now' })).toBeFocused();
  await expect(page.getByText(/^The old secret works until .+ \(Japan Standard Time\)\.$/)).toBeVisible();
  const fresh = await page.getByRole('textbox', { name: 'Personal access token' }).inputValue();
  expect(fresh).not.toBe(secret);
  expect((await request.get('/v3/accounts/self', bearer(fresh))).status()).toBe(200);
  await expect(page.getByText('First request received: GET /v3/accounts/self from 127.0.0.1.')).toBeVisible();
  const newId = await finishReveal(page);
  expect((await request.get('/v3/personal-access-tokens/self', bearer(secret))).status()).toBe(200);
  expect(await page.content()).not.toContain(fresh.slice(-40));

  const [successor] = await tokensOfMember(database(), account.accountId, account.member.id);
  expect(successor).toMatchObject({ id: newId, name: 'nightly-reports', predecessorId: tokenId, scopes: ['fax:fax:read', 'fax:user:read'] });
  await page.goto(rotatePath(tokenId));
  await expect(page.getByText('This token was rotated; its old secret still works.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Go to the token that took its place' })).toHaveAttribute('href', `${listPath}/${newId}`);
});

test('after a leak the old secret stops at once, and what it was used for is listed', async ({ page, request, account }) => {
  await signIn(page, account.member.email);
  const { tokenId, secret } = await makeHeldToken(account.member, Date.now(), { name: 'leaked-one', scopes: ['fax:fax:read', 'fax:user:read'] });
  await request.get('/v3/accounts/self', { headers: { ...bearer(secret).headers, 'User-Agent': 'a stranger' } });
  await request.get('/v3/accounts/self/numbers', bearer(secret));
  await expect(async () => {
    await page.goto(rotatePath(tokenId));
    await expect(page.getByRole('listitem', { includeHidden: true }).filter({ hasText: 'a stranger' })).toHaveCount(1, { timeout: 500 });
  }).toPass({ timeout: 8_000 });
  await expect(page.getByRole('button', { name: 'Rotate and stop the old secret' })).toBeHidden();
  await page.getByRole('radio', { name: /^It may have leaked/ }).check();
  await expect(page.getByText(/^Used 1 time since yesterday from 1 address, last .+ These callers are cut off at once:$/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Rotate token' })).toBeHidden();
  await page.getByRole('button', { name: 'Rotate and stop the old secret' }).click();
  await expect(page.getByText('The old secret has stopped.')).toBeVisible();
  const refused = await request.get('/v3/personal-access-tokens/self', bearer(secret));
  expect(refused.status()).toBe(401);
  expect((await refused.json()).description).toContain('rotated');
  await copySecret(page);
  await page.getByRole('button', { name: 'Done' }).click();

  await page.waitForURL(`${listPath}/${tokenId}/uses`);
  await expect(page.getByRole('heading', { level: 1, name: 'What leaked-one was used for' })).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: 'GET /v3/accounts/self' }).filter({ hasText: 'Allowed, 200' })).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: '/numbers' })).toContainText('Refused: the token lacks a scope that this call needs.');
  await page.getByLabel('Since').fill('2036-01-01T00:00');
  await page.getByRole('button', { name: 'Show' }).click();
  await expect(page.getByText(/^No requests since .+2036, 00:00 \(Japan Standard Time\)\.$/)).toBeVisible();
});

test('scopes are changed behind "Change"; none is a problem in its place, and a stale password is asked for with everything kept', async ({ page, account }) => {
  await signIn(page, account.member.email);
  const { tokenId } = await makeHeldToken(account.member, Date.now(), { name: 'changed', expiresAt: Date.now() + 29 * 24 * HOUR });
  await page.goto(rotatePath(tokenId));
  await page.getByText('Change', { exact: true }).click();
  await page.getByRole('checkbox', { name: 'fax:fax:read', exact: true }).uncheck();
  await page.getByRole('button', { name: 'Rotate token' }).click();
  await expect(page.getByText('Select at least one scope.')).toBeVisible();
  await page.getByRole('checkbox', { name: 'fax:shop:read', exact: true }).check();
  await page.getByRole('radio', { name: /^90 days \(recommended\)/ }).check();
  await page.getByRole('radio', { name: 'None' }).check();
  await makeStale(account.member.id);
  await page.getByRole('button', { name: 'Rotate token' }).click();
  await page.getByRole('dialog').getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('dialog').getByRole('button', { name: 'Confirm' }).click();
  await expect(page.getByText('The old secret has stopped.')).toBeVisible();
  await page.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('button', { name: 'Leave', exact: true }).click();
  await page.waitForURL(afterReveal);
  const [successor, old] = await tokensOfMember(database(), account.accountId, account.member.id);
  expect(successor?.scopes).toEqual(['fax:shop:read']);
  expect(Math.round(((successor?.expiresAt ?? 0) - Date.now()) / (24 * HOUR))).toBeGreaterThan(88);
  expect(old?.replacedAt).toBeLessThanOrEqual(Date.now());
});

test('without script the form rotates too; the same form twice makes one successor', async ({ page, account }) => {
  await signIn(page, account.member.email);
  const { tokenId } = await makeHeldToken(account.member, Date.now());
  const form = { ...(await hiddenFields(page, rotatePath(tokenId))), intent: 'planned', grace: '1h', scope: ['fax:fax:read'] };
  await makeStale(account.member.id);
  const asked = await (await postByHand(page, rotatePath(tokenId), { ...form, grace: '7d', scope: ['fax:fax:edit'] })).text();
  expect(asked).toContain('Confirm it&#x27;s you. What you entered is kept.');
  expect(asked).toMatch(/<input(?=[^>]*value="7d")(?=[^>]*checked)[^>]*>/);
  expect(asked).toMatch(/<input(?=[^>]*value="fax:fax:edit")(?=[^>]*checked)[^>]*>/);
  await page.context().clearCookies();
  await signIn(page, account.member.email);
  expect(await (await postByHand(page, rotatePath(tokenId), form)).text()).toContain('alohi_pat_');
  const again = await (await postByHand(page, rotatePath(tokenId), form)).text();
  expect(again).not.toContain('alohi_pat_');
  const tokens = await tokensOfMember(database(), account.accountId, account.member.id);
  expect(tokens).toHaveLength(2);
  // By then the page is one of a token that was rotated: it leads to the one that took its place.
  expect(again).toContain(`href="${listPath}/${tokens.find(({ predecessorId }) => predecessorId === tokenId)?.id ?? ''}"`);
});

test('what is not yours, or not there, is a real 404; what has ended or is frozen says what to do instead', async ({ page, account, expectFailure }) => {
  await signIn(page, account.member.email);
  expectFailure({ status: 404, url: /personal-access-tokens|favicon\.ico/ });
  const theirs = await makeHeldToken(account.admin, Date.now(), { name: 'not-for-you' });
  for (const id of [theirs.tokenId, 'no-such-token']) {
    for (const path of [rotatePath(id), `${listPath}/${id}/uses`]) {
      const answer = await page.goto(path);
      expect(answer?.status(), path).toBe(404);
      expect(await page.content()).not.toContain('not-for-you');
    }
  }
  const own = await makeHeldToken(account.member, Date.now(), { name: 'own one', expiresAt: Date.now() - 1 });
  await page.goto(rotatePath(own.tokenId));
  await expect(page.getByText('This token has ended and cannot be rotated. Generate one like it.')).toBeVisible();
  await page.getByRole('link', { name: 'Generate one like it' }).click();
  await expect(page.getByLabel('Token name')).toHaveValue('own one');
  await expect(page.getByRole('checkbox', { name: 'fax:fax:read', exact: true })).toBeChecked();
  await transaction((tx) => setTokenState(tx, account.accountId, own.tokenId, { expiresAt: Date.now() + HOUR, frozenAt: Date.now(), frozenUntil: Date.now() + HOUR, frozenThen: 'revoke' }));
  await page.goto(rotatePath(own.tokenId));
  await expect(page.getByText(/^This token is frozen and cannot be rotated\./)).toBeVisible();
  await expect(page.getByRole('button', { name: /^Rotate/ })).toHaveCount(0);
});

test('while the grace lasts the token’s page says who still calls with the old secret, and stops it after one question', async ({ page, request, account }) => {
  await signIn(page, account.member.email);
  const { tokenId, secret } = await makeHeldToken(account.member, Date.now(), { name: 'switching' });
  await page.goto(rotatePath(tokenId));
  await page.getByRole('button', { name: 'Rotate token' }).click();
  const fresh = await page.getByRole('textbox', { name: 'Personal access token' }).inputValue();
  await request.get('/v3/personal-access-tokens/self', bearer(secret));
  await request.get('/v3/personal-access-tokens/self', bearer(fresh));
  const newId = await finishReveal(page);
  await makeStale(account.member.id);
  for (const id of [tokenId, newId]) {
    await expect(async () => {
      await page.goto(`${listPath}/${id}`);
      const block = page.getByRole('region', { name: 'Switching to the new secret' });
      await expect(block).toContainText('Old secret last called just now from 127.0.0.1.', { timeout: 500 });
      await expect(block).toContainText('New secret used 1 time.', { timeout: 500 });
    }).toPass({ timeout: 8_000 });
  }
  await page.getByRole('button', { name: 'Stop the old secret now' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Stop the old secret now' }).click();
  await expect(page.getByRole('status')).toHaveText('Old secret stopped.');
  expect((await request.get('/v3/personal-access-tokens/self', bearer(secret))).status()).toBe(401);
  expect((await request.get('/v3/personal-access-tokens/self', bearer(fresh))).status()).toBe(200);
});
