/** Names of the fields of who joins an organization, for the form and its reader alike. */
export const joinFields = { givenName: 'givenName', familyName: 'familyName', password: 'new-password' } as const;

/** What was entered; what is no text is empty. */
export function joiningOf(form: unknown): { readonly givenName: string; readonly familyName: string; readonly password: string } {
  const textOf = (field: string) => {
    const value = form instanceof FormData ? form.get(field) : null;
    return typeof value === 'string' ? value : '';
  };
  return { givenName: textOf(joinFields.givenName), familyName: textOf(joinFields.familyName), password: textOf(joinFields.password) };
}
