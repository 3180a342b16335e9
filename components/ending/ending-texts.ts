/** What the button that ends something says, and the question behind it. */
export interface EndingTexts {
  readonly button: string;
  readonly title: string;
  /** When it was last used: who would notice. */
  readonly lastUse: string;
  readonly consequence: string;
  readonly submit: string;
  /** Said once it is over. */
  readonly done: string;
}
