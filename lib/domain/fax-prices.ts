/** What the embedded fax service charges, in cents. Made up: it dials nothing and nobody pays. */
export const CENTS_A_PAGE = 10;
export const CURRENCY = 'USD';

/** Cents as the API writes money: a number of whole units with a fraction. */
export function wireMoney(cents: number): number {
  return cents / 100;
}
