/** How a word is written for a shell so that it means itself and nothing else. */
export type Shell = 'posix' | 'cmd'

// What no command line can carry, and what a terminal would act on while the text is pasted.
const UNUSABLE = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/g

export function quoted(word: string, shell: Shell): string {
  const text = word.replace(UNUSABLE, '').replace(/\r\n?/g, '\n')
  return shell === 'posix' ? posixQuoted(text) : cmdQuoted(text)
}

/** Within single quotes nothing is special but the quote itself (POSIX.1-2017, 2.2.2). */
function posixQuoted(text: string): string {
  return /^[A-Za-z0-9_./:=@-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`
}

/**
 * For cmd.exe each character that it could act on has a caret, the quotes as well, so that it never counts as quoted; the
 * program then sees quotes, before which backslashes are doubled (Microsoft C/C++, parsing of arguments).
 */
function cmdQuoted(text: string): string {
  const argument = `"${text.replace(/(?<!\\)(\\*)"/g, '$1$1\\"').replace(/(?<!\\)(\\+)$/, '$1$1')}"`
  return argument
    .replace(/[^A-Za-z0-9 _./:=@,;+~?'#$*[\]{}\\\n-]/g, (char) => (char > '~' ? char : `^${char}`))
    .replace(/\n/g, '^\n\n')
}
