/**
 * The published test secrets: of valid shape and checksum, they always answer one verdict and open nothing.
 * With them a program tries out how it handles a refusal. They are no tokens: no row belongs to them.
 */
export const testSecrets = {
  expired: 'alohi_pat_PublishedTestExpired00_ThisSecretIsPublishedAndOpensNothingItIsForTestsOnly030eLj4',
  revoked: 'alohi_pat_PublishedTestRevoked00_ThisSecretIsPublishedAndOpensNothingItIsForTestsOnly02ITEdP',
  frozen: 'alohi_pat_PublishedTestFrozen000_ThisSecretIsPublishedAndOpensNothingItIsForTestsOnly00dJnOG',
  'out-of-scope': 'alohi_pat_PublishedTestScope0000_ThisSecretIsPublishedAndOpensNothingItIsForTestsOnly020JuKq',
} as const;

export type TestVerdict = keyof typeof testSecrets;

const verdictBySecret: ReadonlyMap<string, TestVerdict> = new Map(Object.entries(testSecrets).map(([verdict, secret]) => [secret, verdict as TestVerdict]));

/** What a published test secret answers; undefined for anything else. */
export function testVerdictOf(sent: string): TestVerdict | undefined {
  return verdictBySecret.get(sent);
}
