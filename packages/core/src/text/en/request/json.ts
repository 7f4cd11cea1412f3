/** The structure of a JSON value. */
export const json = {
  object: 'An object with {size} members: {objects} objects and {arrays} lists in {depth} levels.',
  objectPartly:
    'An object with {size} members, as far as it could be read: {objects} objects and {arrays} lists in {depth} levels.',
  list: 'A list of {size} items: {objects} objects and {arrays} lists in {depth} levels.',
  listPartly:
    'A list of {size} items, as far as it could be read: {objects} objects and {arrays} lists in {depth} levels.',
  scalar: 'A single value: {kind}.',
  kinds: {
    object: 'object',
    array: 'list',
    string: 'text',
    number: 'number',
    boolean: 'true or false',
    null: 'null',
  },
  finds: {
    'tracking-id': 'Tracking IDs',
    id: 'Identifiers',
    error: 'Errors',
    flag: 'Switches',
    paging: 'Pages',
  },
}
