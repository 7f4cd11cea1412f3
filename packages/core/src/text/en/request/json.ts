/** The structure of a JSON value. */
export const json = {
  object: 'An object. Members: {size}; objects in all: {objects}; lists: {arrays}; levels: {depth}.',
  objectPartly:
    'An object, as far as it could be read. Members: {size}; objects in all: {objects}; lists: {arrays}; levels: {depth}.',
  list: 'A list. Items: {size}; objects in all: {objects}; lists: {arrays}; levels: {depth}.',
  listPartly:
    'A list, as far as it could be read. Items: {size}; objects in all: {objects}; lists: {arrays}; levels: {depth}.',
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
