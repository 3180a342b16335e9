import { holdsSecret, withoutSecrets } from '@/lib/domain/secret';

/** Takes a pasted secret out of a field at once and leaves its identifier. Says whether there was one. */
export function takeSecretOut(field: HTMLInputElement | HTMLTextAreaElement): boolean {
  if (!holdsSecret(field.value)) return false;
  field.value = withoutSecrets(field.value);
  return true;
}
