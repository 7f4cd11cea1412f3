/** GraphQL operations of one request with what came back. */
export interface GraphqlView {
  readonly operations: readonly GraphqlOperationView[]
  /** The request is a batch of several. */
  readonly batch: boolean
}

export interface GraphqlOperationView {
  readonly type?: 'query' | 'mutation' | 'subscription'
  /** `undefined`: without a name. */
  readonly name?: string
  /** The document as sent; `undefined` for a persisted query. At most 100,000 characters. */
  readonly document?: string
  readonly persistedHash?: string
  /** JSON, indented; at most 100,000 characters. */
  readonly variables?: string
  readonly errors: readonly GraphqlErrorRow[]
  /** Data came beside the errors. */
  readonly partial: boolean
}

export interface GraphqlErrorRow {
  readonly message: string
  readonly code?: string
  /** `data.user.orders` */
  readonly path?: string
}
