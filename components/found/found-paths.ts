/** Where the result leads. */
export interface FoundPaths {
  /** What a token was used for: one's own, and the organization's. `*` stands for the id. */
  readonly uses: string;
  readonly impact: string;
  readonly serviceClients: string;
}
