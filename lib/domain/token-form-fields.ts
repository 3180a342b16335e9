/** Names of the form's fields, for the form and its reader alike. A file of its own: a browser needs no more of the form's rules. */
export const tokenFormFields = {
  name: 'name',
  description: 'description',
  allowedAddresses: 'allowedAddresses',
  expiration: 'expiration',
  expirationDate: 'expirationDate',
  scope: 'scope',
  submissionId: 'submissionId',
  renderedFor: 'renderedFor',
} as const;

/** A form in which nothing stands. */
export const noEntries = { name: '', expiration: '', expirationDate: '', scopes: [], description: '', allowedAddresses: '' } as const;
