import { expect, test } from '@playwright/test';
import { besideList } from './beside-list';

const origin = 'https://fax.example';

for (const [list, address] of [
  ['/profile/integrations/personal-access-tokens', '/profile/integrations/personal-access-tokens/*/rotate'],
  ['/admin/tokens', '/admin/tokens/*'],
  ['/admin/tokens', '/help/api'],
  ['/tokens', '/tokens/*'],
] as const) {
  test(`from ${list} it leads to ${address}, whatever the list is asked for`, () => {
    const short = besideList(list, address);
    expect(new URL(short, `${origin}${list}?tab=ended#list-count`).href).toBe(origin + address);
    expect(short.length).toBeLessThanOrEqual(address.length);
  });
}
