import { describe, expect, it } from 'vitest'
import { textAfter } from './text-after.ts'

describe('frames and streams', () => {
  it.each([
    ['data: {"token":"walnut","n":1}\n\n', 'data: {"token":"‹token›","n":1}\n\n'],
    [
      'event: login\nid: 7\ndata: {"page":1,\ndata: "password":"walnut"}\n\ndata: x\n',
      'event: login\nid: 7\ndata: {"page":1,\ndata: "password":"‹password›"}\n\ndata: x\n',
    ],
    ['{"a":1}\n{"token":"walnut"}\n', '{"a":1}\n{"token":"‹token›"}\n'],
    ['{"a":1}{"token":"walnut"}', '{"a":1}{"token":"‹token›"}'],
    ['\x1e{"a":1}\n\x1e{"token":"walnut"}\n', '\x1e{"a":1}\n\x1e{"token":"‹token›"}\n'],
    [
      '{"type":1,"target":"auth"}\x1e{"token":"walnut"}\x1e',
      '{"type":1,"target":"auth"}\x1e{"token":"‹token›"}\x1e',
    ],
    ['42["login",{"token":"walnut"}]', '42["login",{"token":"‹token›"}]'],
    ['42/chat,7["token","q7Xk2mNp4Rs6"]', '42/chat,7["token","‹token›"]'],
    ['40/chat,{"token":"walnut"}', '40/chat,{"token":"‹token›"}'],
    [
      '451-["up",{"_placeholder":true,"num":0,"pin":"4711"}]',
      '451-["up",{"_placeholder":true,"num":0,"pin":"‹otp›"}]',
    ],
    ['12:42["login",{"token":"walnut"}]2:40', '12:42["login",{"token":"‹token›"}]2:40'],
    ['a["{\\"token\\":\\"walnut\\"}"]', 'a["{\\"token\\":\\"‹token›\\"}"]'],
    [
      '["1","1","room:lobby","phx_join",{"token":"walnut"}]',
      '["1","1","room:lobby","phx_join",{"token":"‹token›"}]',
    ],
    [
      'CONNECT\nlogin:carol\npasscode:walnut\nheart-beat:0,0\n\n\0',
      'CONNECT\nlogin:carol\npasscode:‹otp›\nheart-beat:0,0\n\n\0',
    ],
    [
      'SEND\nAuthorization:Bearer walnut-7\n\n{"pin":"4711"}\0',
      'SEND\nAuthorization:Bearer ‹bearer›\n\n{"pin":"‹otp›"}\0',
    ],
    [
      '7|0|7|https://a.example/app/|29F4EA12|com.shop.Auth|login|java.lang.String/2004016611|carol|walnut|1|2|3|4|2|5|5|6|7|',
      '7|0|7|https://a.example/app/|29F4EA12|com.shop.Auth|login|java.lang.String/2004016611|‹user›|‹password›|1|2|3|4|2|5|5|6|7|',
    ],
    [
      'callCount=1\nc0-scriptName=Shop\nc0-methodName=save\nc0-e1=string:walnut\nc0-param0=Object_Object:{password:reference:c0-e1}\n',
      'callCount=1\nc0-scriptName=Shop\nc0-methodName=save\nc0-e1=string:‹password›\nc0-param0=Object_Object:{password:reference:c0-e1}\n',
    ],
    [
      `)]}'\n\n120\n[["wrb.fr","x","[\\"a\\"]"],["token","q7Xk2mNp4Rs6"]]`,
      `)]}'\n\n120\n[["wrb.fr","x","[\\"a\\"]"],["token","‹token›"]]`,
    ],
    ['cb({"token":"walnut"});', 'cb({"token":"‹token›"});'],
    ['{"user":"carol","token":"waln', '{"user":"carol","token":"‹token›'],
  ])('%j', async (text, expected) => {
    expect(await textAfter(text)).toBe(expected)
  })

  it.each([
    '7|0|5|https://a.example/app/|29F4EA12|com.shop.Items|list|java.lang.String/2004016611|1|2|3|4|1|5|6|',
    'SUBSCRIBE\nid:sub-0\ndestination:/topic/orders\n\n\0',
    ': keep-alive\n\nevent: tick\ndata: 17\n\n',
    '["email","password","token","remember_me"]',
    '{"required":["username","password"],"fields":["token","code","state"]}',
  ])('stays: %j', async (text) => {
    expect(await textAfter(text)).toBe(text)
  })
})

describe('lists of names and values', () => {
  it.each([
    [
      '[["Authorization","Bearer walnut7"],["Cookie","sid=abc; theme=dark"],["Accept","text/html"]]',
      '[["Authorization","Bearer ‹bearer›"],["Cookie","sid=‹cookie›; theme=‹cookie›"],["Accept","text/html"]]',
    ],
    [
      '["Host","a.example","authorization","Basic Y2Fyb2w6d2FsbnV0LTc3","X-Api-Key","walnut-7"]',
      '["Host","a.example","authorization","Basic ‹basic›","X-Api-Key","‹apikey›"]',
    ],
    [
      '{"headers":["Cookie","a=walnut","X-Api-Key","walnut"]}',
      '{"headers":["Cookie","a=‹apikey›","X-Api-Key","‹apikey›"]}',
    ],
    ['{"headers":["Cookie: a=walnut","Accept: x"]}', '{"headers":["Cookie: a=‹cookie›","Accept: x"]}'],
  ])('%s', async (text, expected) => {
    expect(await textAfter(text)).toBe(expected)
  })
})

describe('JSON Web Keys', () => {
  const D = 'X4cTteJYgn4FYPsXB8rdXix5vwsg1FLN5E3EaG6RJoVH'
  it('lose their private members, whichever order they stand in', async () => {
    for (const [before, behind] of [
      ['"kty":"RSA",', ''],
      ['', ',"kty":"RSA"'],
    ] as const) {
      const key = (value: string): string =>
        `{"keys":[{${before}"n":"${[...D].reverse().join('')}","e":"AQAB","d":"${value}","kid":"k1"${behind}}]}`
      expect(await textAfter(key(D))).toBe(key('‹secret›'))
    }
    const oct = (value: string): string => `{"kty":"oct","k":"${value}","alg":"HS256"}`
    expect(await textAfter(oct('AyM1SysPpbyDfgZld3umj1qzKObwVMko'))).toBe(oct('‹secret›'))
  })

  it('and objects that are none keep members of the same names', async () => {
    const text = `{"d":"M10 10 L20 20 30 30 z","k":"${D}","p":"some/long/path/of/things"}`
    expect(await textAfter(text)).toBe(text)
  })
})

describe('tables', () => {
  it.each([
    [
      'email,password,city\nx,walnut,Rome\ny,"ha""zel",Bonn\n',
      'email,password,city\nx,‹password›,Rome\ny,"‹password›",Bonn\n',
    ],
    ['id;name;api_key\r\n1;a;walnut\r\n2;b;hazel', 'id;name;api_key\r\n1;a;‹apikey›\r\n2;b;‹apikey›'],
    ['"id"\t"client secret"\n"1"\t"walnut"\n', '"id"\t"client secret"\n"1"\t"‹secret›"\n'],
  ])('%j', async (text, expected) => {
    expect((await textAfter(text)).replace(/^(?=email).*/, (head) => head)).toBe(expected)
  })

  it.each([
    'id,status_code,token_type\n1,200,Bearer\n2,404,Bearer\n',
    'state,key,code\nOhio,home,E-1043\nTexas,end,E-77\n',
    'First, password rules apply\nThen, another line of prose\n',
  ])('stays: %j', async (text) => {
    expect(await textAfter(text)).toBe(text)
  })
})
