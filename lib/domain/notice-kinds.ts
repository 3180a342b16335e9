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

/** What others do with a member's tokens: told whatever the member chose. */
export const securityKinds = ['reported-leaked', 'token-reported', 'frozen-by-admin', 'revoked-by-admin', 'guessed', 'new-address'] as const satisfies readonly NoticeKind[];

/** What lies ahead of a token: over once the token has ended or was rotated. */
export const kindsAhead = ['grace-ending', 'unused-ending', 'expiring', 'rotation-due'] as const satisfies readonly NoticeKind[];

/** What the owner hears of a rotation's old secret: ahead although the token was rotated. */
export const KIND_OF_GRACE = 'grace-ending' satisfies NoticeKind;

/** What any use of the token calls off. */
export const KIND_OF_UNUSED = 'unused-ending' satisfies NoticeKind;

/** What admins are told of tokens that are not theirs. */
export const kindsForAdmins = ['token-reported'] as const satisfies readonly NoticeKind[];

/** Ways of telling. Mail is to come. */
export const noticeWays = ['in-app'] as const;
export type NoticeWay = (typeof noticeWays)[number];

export function isNoticeKind(value: unknown): value is NoticeKind {
  return noticeKinds.some((kind) => kind === value);
}

/** Whether a member may do without a kind. */
export function isOptional(kind: NoticeKind): boolean {
  return !securityKinds.some((fixed) => fixed === kind);
}

/** The key of the one notice that there is of a kind and a token. */
export function noticeKey(kind: NoticeKind, tokenId: string): string {
  return `${kind}:${tokenId}`;
}

/** Values of a notice's sentence: names, numbers, times in milliseconds UTC, ids of persons. Never a secret. */
export type NoticeFacts = Readonly<Record<string, string | number>>;
