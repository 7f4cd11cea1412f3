/** What a ticket needs of one request: labels in the reader's language, tokens as they are. */
export interface TicketView {
  readonly rows: readonly TicketRow[]
  /** What to know of the values. */
  readonly notes: readonly string[]
}

export interface TicketRow {
  readonly id:
    | 'request'
    | 'status'
    | 'outcome'
    | 'time'
    | 'duration'
    | 'phases'
    | 'ids'
    | 'address'
    | 'capture'
  readonly label: string
  /** Several for phases and IDs. */
  readonly values: readonly string[]
}
