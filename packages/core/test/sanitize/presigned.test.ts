import { describe, expect, it } from 'vitest'
import { after, urlAfter } from './after.ts'

const HEX = '0123456789abcdef0123456789abcdef'
const SIGNATURE = 'bWq2s1WEIj%2BYdj0vQ697zp%2BIXMU%3D'

describe('signed URLs: what signs goes, what it says stays', () => {
  it.each([
    [
      'S3, version 4',
      `X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIAEXAMPLE1234567%2F20260301%2Feu-1%2Fs3%2Faws4_request&X-Amz-Date=20260301T100000Z&X-Amz-Expires=900&X-Amz-SignedHeaders=host&X-Amz-Security-Token=walnut-77&X-Amz-Signature=${HEX}`,
      'X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=‹apikey›%2F20260301%2Feu-1%2Fs3%2Faws4_request&X-Amz-Date=20260301T100000Z&X-Amz-Expires=900&X-Amz-SignedHeaders=host&X-Amz-Security-Token=‹token›&X-Amz-Signature=‹signature›',
    ],
    [
      'S3, version 2',
      `AWSAccessKeyId=AKIAEXAMPLE1234567&Expires=1772359200&Signature=${SIGNATURE}`,
      'AWSAccessKeyId=‹apikey›&Expires=1772359200&Signature=‹signature›',
    ],
    [
      'Google Cloud Storage, version 4',
      `X-Goog-Algorithm=GOOG4-RSA-SHA256&X-Goog-Credential=robot%40shop.example%2F20260301%2Fauto%2Fstorage%2Fgoog4_request&X-Goog-Date=20260301T100000Z&X-Goog-Expires=900&X-Goog-SignedHeaders=host&X-Goog-Signature=${HEX}`,
      'X-Goog-Algorithm=GOOG4-RSA-SHA256&X-Goog-Credential=‹apikey›%2F20260301%2Fauto%2Fstorage%2Fgoog4_request&X-Goog-Date=20260301T100000Z&X-Goog-Expires=900&X-Goog-SignedHeaders=host&X-Goog-Signature=‹signature›',
    ],
    [
      'Google Cloud Storage, version 2',
      `GoogleAccessId=robot%40shop.example&Expires=1772359200&Signature=${SIGNATURE}`,
      'GoogleAccessId=‹apikey›&Expires=1772359200&Signature=‹signature›',
    ],
    [
      'Azure SAS',
      `sv=2024-05-04&ss=b&srt=o&sp=r&se=2026-03-02T10:00:00Z&st=2026-03-01T10:00:00Z&spr=https&sr=b&skoid=9d8c2f6a-1b3e-4c5d-8e7f-0a1b2c3d4e5f&sig=${SIGNATURE}`,
      'sv=2024-05-04&ss=b&srt=o&sp=r&se=2026-03-02T10:00:00Z&st=2026-03-01T10:00:00Z&spr=https&sr=b&skoid=9d8c2f6a-1b3e-4c5d-8e7f-0a1b2c3d4e5f&sig=‹signature›',
    ],
    [
      'CloudFront, canned policy',
      'Expires=1772359200&Signature=q7Xk2mNp4Rs6Tv8WzB3c~q7Xk2mNp4__&Key-Pair-Id=K2JCJMDEHXQW5F',
      'Expires=1772359200&Signature=‹signature›&Key-Pair-Id=‹apikey›',
    ],
    [
      'CloudFront, own policy',
      'Policy=eyJTdGF0ZW1lbnQiOlt7IlJlc291cmNlIjoiKiJ9XX0_&Signature=q7Xk2mNp4Rs6Tv8WzB3c~q7Xk2mNp4__&Key-Pair-Id=K2JCJMDEHXQW5F',
      'Policy=‹signature›&Signature=‹signature›&Key-Pair-Id=‹apikey›',
    ],
    [
      'Alibaba OSS',
      `OSSAccessKeyId=LTAIexample12345&Expires=1772359200&Signature=${SIGNATURE}&security-token=walnut-77`,
      'OSSAccessKeyId=‹apikey›&Expires=1772359200&Signature=‹signature›&security-token=‹token›',
    ],
    [
      'Tencent COS',
      `q-sign-algorithm=sha1&q-ak=AKIDexample12345&q-sign-time=1772359200;1772366400&q-key-time=1772359200;1772366400&q-header-list=host&q-url-param-list=&q-signature=${HEX}`,
      'q-sign-algorithm=sha1&q-ak=‹apikey›&q-sign-time=1772359200;1772366400&q-key-time=1772359200;1772366400&q-header-list=host&q-url-param-list=&q-signature=‹signature›',
    ],
    [
      'Akamai',
      `hdnts=st=1772359200~exp=1772366400~acl=/*~hmac=${HEX}&x=1`,
      'hdnts=st=1772359200~exp=1772366400~acl=/*~hmac=‹signature›&x=1',
    ],
    ['imgix', `w=400&h=300&s=${HEX}`, 'w=400&h=300&s=‹signature›'],
    [
      'Google Maps',
      'center=Berlin&zoom=12&key=q7Xk2mNp4Rs6Tv8WzB3cDe5F&signature=q7Xk2mNp4Rs6Tv8WzB3cDe5Fa1M=',
      'center=Berlin&zoom=12&key=‹apikey›&signature=‹signature›',
    ],
    [
      'Facebook CDN',
      'stp=dst-jpg&_nc_sid=6de079&oh=00_AYq7Xk2mNp4Rs6Tv8WzB3c&oe=65F0A1B2',
      'stp=dst-jpg&_nc_sid=6de079&oh=‹signature›&oe=65F0A1B2',
    ],
    ['Backblaze', 'Authorization=3_20260301_q7Xk2mNp4Rs6', 'Authorization=‹auth›'],
  ])('%s', async (_, query, expected) => {
    expect(await urlAfter(`https://files.example/a.csv?${query}`)).toBe(
      `https://files.example/a.csv?${expected}`,
    )
  })

  it.each([
    's=200&d=identicon',
    's=search+words&w=wide',
    'Policy=strict&Expires=1772359200',
    't=1772359200&e=5',
    'h=300&w=400&oh=yes',
    'hash=8f3c2b1a&v=2',
    'sign=plus&x=1',
  ])('%s is not signed', async (query) => {
    expect(await urlAfter(`https://files.example/a?${query}`)).toBe(`https://files.example/a?${query}`)
  })

  it('queryString shows the same tags as the URL', async () => {
    const queryString = [
      { name: 'w', value: '400' },
      { name: 's', value: HEX },
    ]
    const copy = await after({ url: `https://img.example/a.jpg?w=400&s=${HEX}`, queryString })
    expect(copy).not.toContain(HEX)
  })
})
