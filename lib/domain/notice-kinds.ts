/** What members are told of, the most urgent first. Words for each in the area `notices`. */
export const noticeKinds = [
  'reported-leaked',
  'token-reported',
  'frozen-by-admin',
  'revoked-by-admin',
  'guessed',
  'new-address',
  'grace-ending',
  'expired-called',
  'unused-ending',
  'expiring',
  'policy-shortened',
  'rotation-due',
] as const;

export type NoticeKind = (typeof noticeKinds)[number];

/** Values of a notice's sentence: names, numbers, times in milliseconds UTC, ids of persons. Never a secret. */
export type NoticeFacts = Readonly<Record<string, string | number>>;
