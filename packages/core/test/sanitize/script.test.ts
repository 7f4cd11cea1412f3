import { describe, expect, it } from 'vitest'
import { textAfter } from './text-after.ts'

/** Makes the text a program in every reader's eyes. */
const inCode = (code: string): string => `(function(){${code}})();`
const after = async (code: string): Promise<string> => {
  const text = await textAfter(inCode(code))
  return text.slice('(function(){'.length, -'})();'.length)
}

describe('literals in scripts that telling names stand beside', () => {
  it.each([
    ['a={password:"hunter22",user:"carol"}', 'a={password:"‹password›",user:"carol"}'],
    ["a={'password' : 'hunter22'}", "a={'password' : '‹password›'}"],
    ['a={"newPassword":`hunter22`}', 'a={"newPassword":`‹password›`}'],
    [
      'c={apiKey:"AIzaSyA1b2C3d4E5f6G7h8",authDomain:"x.example"}',
      'c={apiKey:"‹apikey›",authDomain:"x.example"}',
    ],
    ['token="q7Xk2mNp4Rs6";', 'token="‹token›";'],
    ['const csrfToken = "q7Xk2mNp4Rs6"', 'const csrfToken = "‹csrf›"'],
    ["o.client_secret='q7Xk2mNp4Rs6'", "o.client_secret='‹secret›'"],
    ["o['x-api-key'] = 'q7Xk2mNp4Rs6'", "o['x-api-key'] = '‹apikey›'"],
    ["localStorage.setItem('token','q7Xk2mNp4Rs6')", "localStorage.setItem('token','‹token›')"],
    ['localStorage.token="q7Xk2mNp4Rs6"', 'localStorage.token="‹token›"'],
    ['x.setRequestHeader("X-Api-Key", "walnut-77")', 'x.setRequestHeader("X-Api-Key", "‹apikey›")'],
    ["f.append('password', 'hunter22')", "f.append('password', '‹password›')"],
    ["h={Authorization: 'Bearer q7Xk2mNp4Rs6'}", "h={Authorization: 'Bearer ‹bearer›'}"],
    ["h=[['Authorization','Bearer q7Xk2mNp4Rs6']]", "h=[['Authorization','Bearer ‹bearer›']]"],
    ["h.set('Authorization', `Bearer q7Xk2mNp4Rs6`)", "h.set('Authorization', `Bearer ‹bearer›`)"],
    ['a={pass\\u0077ord:"h\\x75nter22"}', 'a={pass\\u0077ord:"‹password›"}'],
    ["a={password:'it\\'s4me'}", "a={password:'‹password›'}"],
    ['s="{\\"password\\":\\"hunter22\\",\\"n\\":1}"', 's="{\\"password\\":\\"‹password›\\",\\"n\\":1}"'],
    ['s="{\\\\\\"pin\\\\\\":\\\\\\"4711\\\\\\"}"', 's="{\\\\\\"pin\\\\\\":\\\\\\"‹otp›\\\\\\"}"'],
    [`s='{"auth":{"token":"walnut"}}'`, `s='{"auth":{"token":"‹token›"}}'`],
  ])('%s', async (code, expected) => {
    expect(await after(code)).toBe(expected)
  })
})

describe('what stays in scripts, so that they run and can be read', () => {
  it.each([
    'm={password:"Please enter your password",token:"Token",secret:"Geheimnis"}',
    't={type:"password",name:"token",key:"Enter",state:"open",code:"ENOENT"}',
    'e.on("token","change");x=["email","password","token"]',
    'c={password:"login-password",token:".js-token",pin:"#pin-4a2",pass:"pass2",secret:"input[name=x1]"}',
    'd={password:n,token:this.token2,pin:4711,otp:123456,secret:r("a1b2c3d4")}',
    'password=e.target.value;token=t1.token;password=input2(x)',
    'fetch(u,{credentials:"same-origin"});h={Authorization:"Bearer "+t,token:`Bearer \u0024{x1}`}',
    'a={token:"base64",hash:"sha256",auth:"oauth2",secret:"HS256",token:"utf-8"}',
    'p={password:/^(?=.*[0-9]).{8,}$/,token:"^[a-z0-9]{8}$",pin:"\\\\d{4}"}',
    'i={password:"./img/pass2x.png",token:"https://a.example/t1",ticket:"/api/v1/ticket"}',
    'k={key:"section-title",key:"menu.item.3",state:"expanded",code:"E_1043",session:"S1"}',
    'y={token:"12px",pin:"#ff00a1",password:"2026-03-01",secret:"1.2.3"}',
    'q={password:"YOUR_PASSWORD1",token:"<token1>",apiKey:"{{apiKey1}}",secret:"$SECRET_1"}',
    'z=type==="password2"?"a":b;w={password:"password1",token:"token_v2"}',
  ])('%s', async (code) => {
    expect(await after(code)).toBe(code)
  })

  it('a code number keeps its form, and only text in quotes changes', async () => {
    const code = 'login({otp:482913,pin:4711,password:"hunter22"})'
    expect(await after(code)).toBe('login({otp:482913,pin:4711,password:"‹password›"})')
  })
})

describe('data written as JavaScript or JSON5 writes it', () => {
  it('is read by its names, and numbers become strings', async () => {
    expect(await textAfter("{user: 'carol', password: 'walnut', pin: 4711, n: 12}")).toBe(
      `{user: 'carol', password: '‹password›', pin: "‹otp›", n: 12}`,
    )
    expect(await textAfter("{'api_key': 'walnut', 'ok': True}")).toBe("{'api_key': '‹apikey›', 'ok': True}")
  })
})
