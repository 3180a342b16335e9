import 'server-only';

/** The shop's numbers: made up, from the ranges that each country keeps for fiction, so that nobody is called. */
interface Area {
  readonly callingCode: string;
  readonly city: string;
  readonly state: string;
  /** What follows the calling code, before the last digits. */
  readonly prefix: string;
}

interface Country {
  readonly iso: string;
  readonly name: string;
  readonly countryCode: string;
  readonly areas: readonly Area[];
}

export interface ShopItem {
  readonly id: string;
  readonly number: string;
  readonly country: Country;
  readonly area: Area;
}

/** What any of them costs, in cents, and the months that this pays for. */
export const NUMBER_PRICE = { cents: 499, months: 1 } as const;

export const countries: readonly Country[] = [
  {
    iso: 'US',
    name: 'United States',
    countryCode: '1',
    areas: [
      { callingCode: '1212', city: 'New York', state: 'New York', prefix: '55501' },
      { callingCode: '1415', city: 'San Francisco', state: 'California', prefix: '55501' },
      { callingCode: '1312', city: 'Chicago', state: 'Illinois', prefix: '55501' },
    ],
  },
  {
    iso: 'GB',
    name: 'United Kingdom',
    countryCode: '44',
    areas: [
      { callingCode: '4420', city: 'London', state: 'England', prefix: '794601' },
      { callingCode: '44131', city: 'Edinburgh', state: 'Scotland', prefix: '49601' },
    ],
  },
  { iso: 'FR', name: 'France', countryCode: '33', areas: [{ callingCode: '331', city: 'Paris', state: 'Île-de-France', prefix: '990001' }] },
  { iso: 'CH', name: 'Switzerland', countryCode: '41', areas: [] },
];

/** The country of an ISO 3166-1 code, in either case. */
export function countryOf(iso: string): Country | undefined {
  return countries.find((country) => country.iso === iso.toUpperCase());
}

/** The hundred numbers of an area, sold or not; undefined where there is no such area. */
export function itemsOf(country: Country, callingCode: string): readonly ShopItem[] | undefined {
  const area = country.areas.find((one) => one.callingCode === callingCode);
  return area && Array.from({ length: 100 }, (_, at) => itemAt(country, area, at));
}

/** The item of an id that the shop handed out. */
export function itemOf(id: string): ShopItem | undefined {
  const [iso = '', callingCode = '', last = ''] = id.split('-');
  const country = countryOf(iso);
  const items = country && itemsOf(country, callingCode);
  return items?.find((item) => item.id === id && item.number.endsWith(last));
}

function itemAt(country: Country, area: Area, at: number): ShopItem {
  const last = String(at).padStart(2, '0');
  return { id: `${country.iso}-${area.callingCode}-${last}`, number: `+${area.callingCode}${area.prefix}${last}`, country, area };
}
