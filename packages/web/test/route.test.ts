import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FIRST_ROUTE, type Route, readRoute, writeRoute } from '../src/workbench/route.ts'

const aRoute: fc.Arbitrary<Route> = fc.record(
  {
    view: fc.string({ minLength: 1 }),
    filter: fc.string(),
    tab: fc.string({ minLength: 1 }),
    capture: fc.nat(100),
    sort: fc.string(),
    request: fc.nat(99_999_999),
    item: fc.string(),
  },
  { requiredKeys: ['view', 'filter', 'tab', 'capture'] },
)

describe('the address', () => {
  it('brings back every place that was written into it', () => {
    fc.assert(
      fc.property(aRoute, (route) => {
        expect(readRoute(writeRoute(route))).toEqual(route)
      }),
    )
  })

  it('brings back what is explained, by an address that can be written by hand', () => {
    const explained = fc.record({
      route: aRoute,
      item: fc.option(
        fc.array(fc.string()).map((parts) => parts.join('/')),
        { nil: undefined },
      ),
    })
    fc.assert(
      fc.property(explained, ({ route: { item: _, ...rest }, item }) => {
        const route: Route = { ...rest, view: 'learn', ...(item !== undefined && { item }) }
        expect(readRoute(writeRoute(route))).toEqual(route)
      }),
    )
    expect(readRoute('#/learn/header/etag')).toEqual({ ...FIRST_ROUTE, view: 'learn', item: 'header/etag' })
    expect(writeRoute({ ...FIRST_ROUTE, view: 'learn', item: 'status/502', request: 3 })).toBe(
      '#/learn/status/502?request=3',
    )
    expect(readRoute('#/learn/%E0%A4%A')).toEqual({ ...FIRST_ROUTE, view: 'learn' })
  })

  it('is bare at the beginning', () => {
    expect(writeRoute(FIRST_ROUTE)).toBe('')
    expect(readRoute('')).toEqual(FIRST_ROUTE)
  })

  it('takes what is no number for nothing', () => {
    expect(readRoute('#request=-1&capture=x').request).toBeUndefined()
    expect(readRoute('#request=-1&capture=x').capture).toBe(0)
  })
})
