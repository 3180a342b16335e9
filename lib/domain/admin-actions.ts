/** What only owners and admins may do. A member's attempt is "not found" and recorded under these names. */
export type AdminAction =
  | 'open-admin-page'
  | 'export-tokens'
  | 'revoke-token'
  | 'revoke-by-filter'
  | 'freeze-token'
  | 'unfreeze-token'
  | 'export-impact'
  | 'invite-members'
  | 'withdraw-invitation'
  | 'change-role'
  | 'deactivate-member'
  | 'reactivate-member'
  | 'end-sessions'
  | 'preview-policy'
  | 'change-policy'
  | 'export-audit-log'
  | 'verify-audit-log';
