/** The languages of the product. Each has a file of messages beside this one. */
export const languages = ['en'] as const;
export type Language = (typeof languages)[number];
