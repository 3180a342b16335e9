import * as z from 'zod/mini';
import { faxNumber, money, requiredText } from './values';

/** What may still be spent, and the numbers that are for sale. */

const currency = z.string().check(z.regex(/^[A-Z]{3}$/));
const countryCode = z.string().check(z.regex(/^[A-Z]{2}$/));
const digits = z.string().check(z.regex(/^[0-9]+$/));

export const balance = z.strictObject({ amount: money, currency });

export const countryList = z.strictObject({ countries: z.array(z.strictObject({ iso: countryCode, name: requiredText, is_available: z.boolean() })) });

export const areaList = z.strictObject({ areas: z.array(z.strictObject({ calling_code: digits, city: z.string(), state: z.string() })) });

export const availableNumber = z.strictObject({
  type: z.string(),
  currency,
  availability: z.string(),
  item: z.strictObject({
    id: requiredText,
    country: countryCode,
    number: faxNumber,
    country_code: digits,
    geographic_area: z.strictObject({ area_code: digits, geographic_area: z.string(), city: z.string() }),
  }),
  price: money,
  monthly_fee: money,
  number_of_months: z.int().check(z.gte(1)),
});

export const availableNumberList = z.strictObject({ numbers: z.array(availableNumber) });
