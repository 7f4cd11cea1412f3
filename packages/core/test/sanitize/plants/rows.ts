import type { Dice } from '../dice.ts'
import { asIs, inForm, inJson, inQuery } from './escapes.ts'
import { type Escape, fill } from './fill.ts'
import { BODY_PLACES, body, HEADER_PLACES, pickPlace, type Side, URL_PLACES } from './places.ts'
import { header, plantOf, type Site, type Sites } from './plant.ts'
import { respelledHeader, respelledJson, respelledQuery } from './respell.ts'

/** `>` sent, `<` received. `!`: only where it stands, as its name tells little. */
export type HeaderRow = readonly [direction: '>' | '<' | '>!', name: string, template: string]

const short = (template: string): string => template.replace(/\s+/g, ' ').slice(0, 90)

/** Headers by name. Elsewhere: under another case, as a list, in a map, in the text of a request. */
export function headerSites(rows: readonly HeaderRow[]): Sites {
  return named(rows, ([direction, name, template]) => [
    `${direction} ${name}: ${short(template)}`,
    (dice, variant) => {
      const filled = fill(dice, template)
      const spelled = variant === 0 ? name : respelledHeader(name, dice)
      if (variant > 1 && direction === '>') return pickPlace(HEADER_PLACES, dice)(filled, spelled)
      const headers = [header(spelled, filled.text)]
      return plantOf(filled, direction === '<' ? { response: { headers } } : { request: { headers } })
    },
  ])
}

/** URLs. Elsewhere: in every place where a URL is written, with escapes in the names of its parameters. */
export function urlSites(templates: readonly string[], written: Escape = inQuery): Sites {
  return named(templates, (template) => [
    short(template),
    (dice, variant) => {
      const place = variant === 0 ? URL_PLACES.request! : pickPlace(URL_PLACES, dice)
      const isRespelled = variant > 0 && dice.below(2) === 0
      return place(fill(dice, isRespelled ? respelledQuery(template, dice) : template, written))
    },
  ])
}

interface BodyRows {
  readonly mime: string
  readonly side: Side
  readonly escape: Escape
  /** Other spelling of the telling names. */
  readonly respell?: (template: string, dice: Dice) => string
  /** What stands around each template, and is no part of its name. */
  readonly around?: (template: string) => string
  /** Names of the places where the body may stand as well; default: all. */
  readonly places?: readonly string[]
}

export function bodySites(rows: BodyRows, templates: readonly string[]): Sites {
  const {
    mime,
    side,
    escape: written,
    respell = (template) => template,
    around = (template) => template,
  } = rows
  const places = rows.places ?? Object.keys(BODY_PLACES)
  return named(templates, (template) => [
    `${mime.split(';')[0]}: ${short(template)}`,
    (dice, variant) => {
      const isRespelled = variant > 0 && dice.below(2) === 0
      const filled = fill(dice, around(isRespelled ? respell(template, dice) : template), written)
      if (variant === 0 || places.length === 0) return plantOf(filled, body(filled, mime, side))
      return BODY_PLACES[dice.pick(places)]!(filled, mime, side)
    },
  ])
}

export const jsonSites = (side: Side, templates: readonly string[], mime = 'application/json'): Sites =>
  bodySites({ mime, side, escape: inJson, respell: respelledJson }, templates)

const FORM = { mime: 'application/x-www-form-urlencoded', side: 'request', escape: inForm } as const
const FORM_PLACES = ['base64 body', 'base64 request', 'JSON string', 'custom field', 'gzip', 'base64 in JSON']
export const formSites = (templates: readonly string[]): Sites =>
  bodySites({ ...FORM, respell: respelledQuery, places: FORM_PLACES }, templates)

/** Texts that only their media type tells of: they stand where they stand, or in base64 under that type. */
export const textSites = (
  mime: string,
  templates: readonly string[],
  { side = 'response', escape: written = asIs }: { readonly side?: Side; readonly escape?: Escape } = {},
): Sites => bodySites({ mime, side, escape: written, places: ['base64 body', 'gzip'] }, templates)

function named<Row>(rows: readonly Row[], site: (row: Row) => readonly [string, Site]): Sites {
  const sites: Record<string, Site> = {}
  for (const row of rows) {
    const [name, make] = site(row)
    sites[name in sites ? `${name} (${Object.keys(sites).length})` : name] = make
  }
  return sites
}
