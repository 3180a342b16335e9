import { chainAfter } from '@/db/audit';
import { database } from '@/db/connection';
import { rawSql } from '@/db/testing/raw-sql';
import { sourcesIn } from '@/lib/testing/sources';
import { actionRows } from './access/actions-table';
import { actionNames, callAction } from './access/call-action';
import { elsewhere, pageRows } from './access/pages-table';
import { makePeople, readers, requestsOf, type People } from './access/readers';
import { makeThings } from './access/things';
import { expect, test } from './fixtures';

test('every page and every action has its row', () => {
  const files = sourcesIn('app').filter((file) => /\/(page.tsx|route.ts)$/.test(file)).map((file) => file.slice('app/'.length));
  expect([...pageRows.map(({ file }) => file), ...elsewhere].sort()).toEqual(files.sort());
  expect(actionRows.map(({ action }) => action).sort()).toEqual([...actionNames].sort());
});

for (const row of pageRows) {
  test(`${row.file} opens for ${row.for.join(', ')} alone`, async ({ baseURL, passwordHash }) => {
    const people = await makePeople(passwordHash);
    const path = row.path(await makeThings(people));
    for (const reader of readers) {
      const answer = await (await requestsOf(reader, people, baseURL)).get(path, { maxRedirects: 0 });
      const refused = reader === 'stranger' ? (row.stranger ?? 307) : row.file === 'sign-in/page.tsx' ? 307 : 404;
      expect(answer.status(), reader).toBe(row.for.includes(reader) ? 200 : refused);
      if (answer.status() === 307 && reader === 'stranger') expect(answer.headers()['location']).toMatch(/^\/sign-in\?to=/);
    }
  });
}

/** What no call of those who may not can have touched, as it stands. */
async function standing({ accountId, otherAccountId }: People): Promise<string> {
  const tables = ['members', 'tokens', 'service_clients', 'help_votes', 'policies', 'invitations', 'notices', 'audit_verifications'];
  const sessions = await rawSql(`SELECT id, ended_at FROM sessions WHERE account_id IN ('${accountId}', '${otherAccountId}') AND client = 'another'`);
  const rows = await Promise.all(tables.map((table) => rawSql(`SELECT * FROM ${table} WHERE account_id IN ('${accountId}', '${otherAccountId}')`)));
  return JSON.stringify([...rows, sessions].map((all) => all.map((one) => JSON.stringify(one)).sort()));
}

/** Refusals that were recorded, in either organization. */
async function attempts({ accountId, otherAccountId }: People): Promise<number> {
  const events = await Promise.all([accountId, otherAccountId].map((id) => chainAfter(database(), id, 0, 200)));
  return events.flat().filter(({ type }) => type === 'authz_fail').length;
}

for (const { action, path, args, for: allowed, readsOnly, isAdmins } of actionRows) {
  test(`the action ${action} does something for ${allowed.join(', ')} alone`, async ({ baseURL, passwordHash }) => {
    const people = await makePeople(passwordHash);
    const theirs = await makeThings(people);
    for (const reader of readers.filter((one) => !allowed.includes(one))) {
      const before = { rows: await standing(people), attempts: await attempts(people) };
      const answer = await callAction(await requestsOf(reader, people, baseURL), action, path(theirs), await args(theirs, reader === 'stranger' ? undefined : people[reader]));
      expect(JSON.stringify(answer), reader).toMatch(reader === 'stranger' ? /"kind":"sign-in-needed"/ : /"kind":"(not-found|admins-only|refused|signed-in|changed|problem)"|"done":(\[\]|0)|"what":"nobody-here"/);
      expect(await standing(people), reader).toBe(before.rows);
      if (isAdmins && reader !== 'stranger') expect(await attempts(people)).toBe(before.attempts + 1);
    }
    for (const reader of allowed) {
      const things = await makeThings(people);
      const before = await standing(people);
      const answer = await callAction(await requestsOf(reader, people, baseURL), action, path(things), await args(things, reader === 'stranger' ? undefined : people[reader]));
      expect(JSON.stringify(answer), reader).not.toMatch(/"kind":"(sign-in-needed|step-up-needed|not-found|admins-only|refused|failed|busy)"/);
      if (!readsOnly) expect(await standing(people), reader).not.toBe(before);
    }
  });
}
