import { LANGUAGES, type Language } from '@haruspex/core/ground'

/** The language that a tag such as `zh`, `zh-CN` or `zh_CN.UTF-8` names; `undefined` when we do not speak it. */
export function languageOf(tag: string): Language | undefined {
  const primary = tag
    .slice(0, 3)
    .toLowerCase()
    .split(/[-_.@]/, 1)[0]
  return LANGUAGES.find((language) => language === primary)
}

/** The language that the environment asks for; English when it names none that we speak. */
export function languageFrom(env: Readonly<Record<string, string | undefined>>): Language {
  // POSIX: the first of these that is set decides.
  const tag = env.HARUSPEX_LANG || env.LC_ALL || env.LC_MESSAGES || env.LANG || ''
  return languageOf(tag) ?? 'en'
}
