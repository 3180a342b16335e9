import * as z from 'zod/mini';
import { MOST_ADDRESSES, readAddressList, type AddressListProblem, type AllowedAddresses } from './allowed-addresses';
import { checkDescription, type DescriptionProblem } from './descriptions';
import { expiryPresets, resolveExpiry, type ExpiryChoice, type ExpiryProblem } from './expiry';
import { checkName, type NameProblem } from './names';
import type { GenerationRefusal, RolePolicy } from './policy';
import { inCatalogueOrder, isScope, type Scope } from './scopes';
import { withoutAnySecret } from './secret';
import { tokenFormFields } from './token-form-fields';

export { noEntries, tokenFormFields } from './token-form-fields';

/** What a person typed and ticked, kept as it was so that an error loses nothing. A pasted secret is never among it. */
export interface TokenFormEntries {
  readonly name: string;
  /** A preset's days, or `custom`. */
  readonly expiration: string;
  readonly expirationDate: string;
  readonly scopes: readonly string[];
  readonly description: string;
  /** Addresses and ranges, one per line. */
  readonly allowedAddresses: string;
}

export interface TokenFormProblems {
  readonly name?: NameProblem;
  readonly description?: DescriptionProblem;
  /** `line`: the first that cannot be read, counted from one; `max`: how many there may be. */
  readonly allowedAddresses?: { readonly problem: AddressListProblem; readonly line?: number; readonly max: number };
  readonly expiration?: ExpiryProblem;
  readonly scopes?: 'scopes-missing' | 'scope-unknown';
}

/** A form that may be acted on. */
export interface WantedToken {
  readonly name: string;
  readonly description: string | null;
  readonly allowedAddresses: AllowedAddresses;
  readonly expiresAt: number;
  readonly scopes: readonly Scope[];
  /** One rendering of the form: its second use generates nothing. */
  readonly submissionId: string;
  /** The member the page was rendered for; another one signed in since must not generate unawares. */
  readonly renderedFor: string;
}

/** What the action answers to the form. The secret stands in `generated` alone. */
export type GenerateAnswer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'generated'; readonly secret: string; readonly tokenId: string; readonly name: string }
  /** `tokenId`: what the first use of the form has generated. */
  | { readonly kind: 'already-generated'; readonly tokenId: string }
  | { readonly kind: 'problems'; readonly problems: TokenFormProblems; readonly entries: TokenFormEntries }
  | { readonly kind: 'refused'; readonly reason: GenerationRefusal; readonly entries: TokenFormEntries }
  | { readonly kind: 'sign-in-needed' | 'step-up-needed'; readonly entries: TokenFormEntries }
  | { readonly kind: 'busy'; readonly entries: TokenFormEntries }
  | { readonly kind: 'failed'; readonly requestId: string; readonly entries: TokenFormEntries };

/** Text everywhere, where a form may also carry files. How long and which, the checks of the fields say; the front door bounds the whole. */
const postedForm = z.object({
  name: z.string(),
  description: z.string(),
  allowedAddresses: z.string(),
  expiration: z.string(),
  expirationDate: z.string(),
  scopes: z.array(z.string()),
  submissionId: z.string().check(z.regex(/^[A-Za-z0-9_-]{16,40}$/)),
  renderedFor: z.string().check(z.maxLength(64)),
});

/** The form as it was posted, or undefined where no form of ours posts such a thing. */
export function postedTokenForm(form: FormData): (TokenFormEntries & { submissionId: string; renderedFor: string }) | undefined {
  const read = postedForm.safeParse({
    name: form.get(tokenFormFields.name) ?? '',
    description: form.get(tokenFormFields.description) ?? '',
    allowedAddresses: form.get(tokenFormFields.allowedAddresses) ?? '',
    expiration: form.get(tokenFormFields.expiration) ?? '',
    expirationDate: form.get(tokenFormFields.expirationDate) ?? '',
    scopes: form.getAll(tokenFormFields.scope),
    submissionId: form.get(tokenFormFields.submissionId),
    renderedFor: form.get(tokenFormFields.renderedFor) ?? '',
  });
  return read.success ? read.data : undefined;
}

/** The entries as they may go back to the browser: a pasted secret replaced by its identifier. */
export function entriesToKeep({ name, expiration, expirationDate, scopes, description, allowedAddresses }: TokenFormEntries): TokenFormEntries {
  return {
    name: withoutAnySecret(name),
    expiration: withoutAnySecret(expiration),
    expirationDate: withoutAnySecret(expirationDate),
    scopes: scopes.filter(isScope),
    description: withoutAnySecret(description),
    allowedAddresses: withoutAnySecret(allowedAddresses),
  };
}

/** Checks every field and says all that is wrong at once. */
export function checkTokenForm(
  entries: TokenFormEntries,
  zone: string,
  now: number,
  policy: RolePolicy,
): { readonly wanted: Omit<WantedToken, 'submissionId' | 'renderedFor'> } | { readonly problems: TokenFormProblems } {
  const name = checkName(entries.name);
  const expiry = checkExpiration(entries, zone, now, policy.longestDays);
  const scopes = checkScopes(entries.scopes);
  const description = checkDescription(entries.description);
  const addresses = readAddressList(entries.allowedAddresses);
  if ('name' in name && 'expiresAt' in expiry && 'scopes' in scopes && 'description' in description && 'addresses' in addresses) {
    return { wanted: { name: name.name, description: description.description, allowedAddresses: addresses.addresses, expiresAt: expiry.expiresAt, scopes: scopes.scopes } };
  }
  return {
    problems: {
      ...('problem' in name && { name: name.problem }),
      ...('problem' in description && { description: description.problem }),
      ...('problem' in addresses && { allowedAddresses: { ...addresses, max: MOST_ADDRESSES } }),
      ...('problem' in expiry && { expiration: expiry.problem }),
      ...('problem' in scopes && { scopes: scopes.problem }),
    },
  };
}

function checkExpiration(entries: TokenFormEntries, zone: string, now: number, longestDays: number) {
  const preset = expiryPresets.find((days) => String(days) === entries.expiration);
  if (preset === undefined && entries.expiration !== 'custom') return { problem: 'expiry-missing' } as const;
  const choice: ExpiryChoice = preset === undefined ? { custom: entries.expirationDate.trim() } : { preset };
  return resolveExpiry(choice, zone, now, longestDays);
}

function checkScopes(posted: readonly string[]): { scopes: Scope[] } | { problem: 'scopes-missing' | 'scope-unknown' } {
  if (posted.length === 0) return { problem: 'scopes-missing' };
  return posted.every(isScope) ? { scopes: inCatalogueOrder(posted) } : { problem: 'scope-unknown' };
}
