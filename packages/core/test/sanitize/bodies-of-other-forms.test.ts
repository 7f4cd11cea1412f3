import { describe, expect, it } from 'vitest'
import { bodyAfter } from './tagged.ts'

describe('values in bodies of other forms', () => {
  it.each([
    ['a:1:{s:8:"password";s:11:"garizup947$";}', 'a:1:{s:8:"password";s:11:"‹password›";}'],
    ['{"locale"=>"de-DE", "password"=>"molapin885#"}', '{"locale"=>"de-DE", "password"=>"‹password›"}'],
    [
      '| key | value |\n|---|---|\n| password | `vulasid967$` |',
      '| key | value |\n|---|---|\n| password | `‹password›` |',
    ],
    [
      'BEGIN:VCARD\nN:Velzuow;Rinmoy;;;\nORG:Shop\nEND:VCARD',
      'BEGIN:VCARD\nN:‹name›;‹name›;;;\nORG:Shop\nEND:VCARD',
    ],
    [
      'Private-Lines: 1\nOkexYrXeYC0Xye53SQnSPtHi\nPrivate-MAC: 01',
      'Private-Lines: 1\n‹secret›\nPrivate-MAC: 01',
    ],
    ["process.env.DATABASE_PASSWORD||'u7NjkOTiyZg7BtJ9';", "process.env.DATABASE_PASSWORD||'‹password›';"],
    ["this.password='k3gC4[$c4GP3';this.locale='de-DE'", "this.password='‹password›';this.locale='de-DE'"],
    ['{"tokens":{"access":"s0SLounaK5Ka97dV"}}', '{"tokens":{"access":"‹token›"}}'],
    ['{"dsn":"db://w:tibugab812#@db.example/x"}', '{"dsn":"db://w:‹userinfo›@db.example/x"}'],
  ])('go: %s', async (text, expected) => {
    expect(await bodyAfter(text)).toBe(expected)
  })

  it.each([
    'code=E-1043&state=failed-7&key=home.title',
    'state=Massachusetts&code=E-1043',
    '{"password":["The password field is required."]}',
    '{"tokens":{"access":"read-only","limit":4096}}',
    'https://app.example:8443?at=a@b',
    '| name | type |\n|---|---|\n| password | string |',
    'a:1:{s:6:"locale";s:5:"de-DE";}',
  ])('stay: %s', async (text) => {
    expect(await bodyAfter(text)).toBe(text)
  })
})
