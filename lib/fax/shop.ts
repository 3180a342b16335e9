import 'server-only';
import { balanceOf } from '@/db/balances';
import { database } from '@/db/connection';
import { soldAmong } from '@/db/sold-numbers';
import type { areaList, availableNumber, balance, countryList } from '@/lib/domain/answers/shop';
import { CURRENCY, wireMoney } from '@/lib/domain/fax-prices';
import type { Wire } from '@/lib/domain/wire';
import { countries, countryOf, itemsOf, NUMBER_PRICE, type ShopItem } from './catalogue';

/** The shop as the Fax.Plus API shows it: balance, countries, areas, numbers to be had. */

/** How many numbers a list shows at most. */
const SHOWN = 20;

export async function readBalance(accountId: string): Promise<Wire<typeof balance>> {
  return { amount: wireMoney(await balanceOf(database(), accountId)), currency: CURRENCY };
}

export function readCountries(): Wire<typeof countryList>['countries'] {
  return countries.map(({ iso, name, areas }) => ({ iso, name, is_available: areas.length > 0 }));
}

/** Undefined where the country is unknown. */
export function readAreas(iso: string): Wire<typeof areaList>['areas'] | undefined {
  return countryOf(iso)?.areas.map(({ callingCode, city, state }) => ({ calling_code: callingCode, city, state }));
}

/** The numbers of an area that nobody bought; undefined where there is no such area. */
export async function readAvailableNumbers(iso: string, callingCode: string, contains: string) {
  const country = countryOf(iso);
  const items = country && itemsOf(country, callingCode);
  if (!items) return undefined;
  const sold = await soldAmong(database(), items.map(({ id }) => id));
  return items.filter(({ id, number }) => !sold.has(id) && number.includes(contains)).slice(0, SHOWN).map(wireItem);
}

function wireItem({ id, number, country, area }: ShopItem): Wire<typeof availableNumber> {
  const areaCode = area.callingCode.slice(country.countryCode.length);
  return {
    type: 'local',
    currency: CURRENCY,
    availability: 'available',
    item: { id, country: country.iso, number, country_code: country.countryCode, geographic_area: { area_code: areaCode, geographic_area: area.state, city: area.city } },
    price: wireMoney(NUMBER_PRICE.cents),
    monthly_fee: wireMoney(NUMBER_PRICE.cents),
    number_of_months: NUMBER_PRICE.months,
  };
}
