import type { Dice } from '../dice.ts'

const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1)

/** The same words as another programmer writes them: snake, camel, kebab, Pascal, loud. */
function otherCase(name: string, dice: Dice): string {
  const words = name
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split(/[_.-]/)
  return dice.pick([
    words.join('_'),
    words.map((word, at) => (at === 0 ? word : capital(word))).join(''),
    words.join('-'),
    words.map(capital).join(''),
    words.join('_').toUpperCase(),
  ])
}

const unicode = (name: string, dice: Dice): string => {
  const at = dice.below(name.length)
  return `${name.slice(0, at)}\\u00${name.charCodeAt(at).toString(16)}${name.slice(at + 1)}`
}

const percent = (name: string, dice: Dice): string => {
  const at = dice.below(name.length)
  const code = name.charCodeAt(at).toString(16)
  return `${name.slice(0, at)}%${dice.pick([code, code.toUpperCase()])}${name.slice(at + 1)}`
}

/** A JSON template whose telling names are written in another case or with an escape. */
export const respelledJson = (template: string, dice: Dice): string =>
  template.replace(
    /"([A-Za-z]\w*)"(\s*:\s*"?)«(?![~=])/g,
    (_, name, between) => `"${dice.pick([otherCase, unicode, otherCase])(name, dice)}"${between}«`,
  )

/** A query whose telling names are written with a percent escape. OAuth's own names have one case only. */
export const respelledQuery = (template: string, dice: Dice): string =>
  template.replace(
    /([?&#])([A-Za-z]\w*)=«(?![~=])/g,
    (_, before, name) => `${before}${percent(name, dice)}=«`,
  )

export const respelledHeader = (name: string, dice: Dice): string =>
  dice.pick([name, name.toLowerCase(), name.toUpperCase(), name.split('-').map(capital).join('-')])
