/** The addresses that the help leads to. */
export interface HelpPaths {
  readonly list: string;
  readonly generate: string;
  readonly guide: string;
  readonly refused: string;
  readonly reference: string;
  /** The way to the sign-in page and back to this one. */
  readonly signIn: string;
}
