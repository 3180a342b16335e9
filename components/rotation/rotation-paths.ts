/** Where a rotation leads from its page. */
export interface RotationPaths {
  readonly token: string;
  /** What the old secret was used for. */
  readonly uses: string;
  readonly list: string;
  /** The token that took its place, where one did. */
  readonly successor: string | undefined;
  /** The form that generates, filled in with this token's name and scopes. */
  readonly generateLike: string;
}
