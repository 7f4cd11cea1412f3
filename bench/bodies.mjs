// Bodies of an invented shop. Nobody here exists, and no secret opens anything.
const PEOPLE = ['Jane Example', 'Søren Prøve', 'Zoë Muster', '张样例', 'Иван Пример', 'Ana Ejemplo']
const NOUNS = [
  'cart',
  'order',
  'session',
  'widget',
  'invoice',
  'price',
  'stock',
  'banner',
  'search',
  'profile',
]
const IMAGE_STARTS = [
  ['image/png', 'iVBORw0KGgoAAAANSUhEUgAA'],
  ['image/jpeg', '/9j/4AAQSkZJRgABAQAAAQAB'],
  ['image/webp', 'UklGRtQbAABXRUJQVlA4IMgb'],
]

/** A JWT by its shape: readable claims and a signature of random characters. */
export function jwtOf(random) {
  const part = (value) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const claims = {
    iss: 'https://login.shop.example',
    sub: random.uuid(),
    aud: 'shop-web',
    exp: 1767225600 + random.below(86400),
    scope: 'openid profile orders:read',
  }
  return `${part({ alg: 'RS256', typ: 'JWT', kid: random.hex(16) })}.${part(claims)}.${random.base64url(342)}`
}

export function jsonBody(random, bytes) {
  const items = []
  let left = bytes
  while (left > 0) {
    const name = random.pick(PEOPLE)
    const item = {
      id: random.uuid(),
      customer: {
        name,
        email: `user${random.below(99999)}@mail.example`,
        phone: `+1-555-01${random.below(90) + 10}`,
      },
      lines: Array.from({ length: random.between(1, 4) }, () => ({
        sku: `SKU-${random.hex(6).toUpperCase()}`,
        title: `${random.pick(NOUNS)} “${random.word(8)}” ${random.word(5)}`,
        quantity: random.between(1, 9),
        price: { amount: random.below(99999) / 100, currency: 'EUR' },
        inStock: random.chance(0.8),
        discount: null,
      })),
      note: `Deliver to ${name}\nline two\tquoted "twice" \\ once`,
      updatedAt: `2025-11-${random.between(10, 28)}T10:${random.between(10, 59)}:00Z`,
    }
    items.push(item)
    left -= JSON.stringify(item).length
  }
  return JSON.stringify({
    data: { items, next: `/api/orders?cursor=${random.base64url(24)}` },
    session: { accessToken: jwtOf(random), refreshToken: random.base64url(64), expiresIn: 3600 },
    trackingId: `shop-web_${random.uuid()}_1`,
  })
}

function linesOf(bytes, line) {
  const lines = []
  for (let left = bytes; left > 0; ) {
    const text = line()
    lines.push(text)
    left -= text.length + 1
  }
  return lines.join('\n')
}

export function scriptBody(random, bytes) {
  return linesOf(bytes, () => {
    const [a, b, c] = [random.word(3), random.word(2), random.pick(NOUNS)]
    return random.pick([
      `function ${a}(${b}){if(!${b}||${b}.length===0)return null;return ${b}.map(function(e){return e.${c}||0})}`,
      `  const ${a} = await fetch("/api/${c}?id=" + encodeURIComponent(${b}), { credentials: 'include' });`,
      `var ${a}={name:"${c}",kind:'${b}',rx:/^${b}[a-z]+\\/${a}$/i,on:!0,off:!1,size:${random.below(4096)}};`,
      `export class ${c}${a} extends Base { constructor(t){super(t),this.${b}=t.${c},this.state={open:!1}} }`,
    ])
  })
}

export function styleBody(random, bytes) {
  return linesOf(bytes, () => {
    const name = `${random.pick(NOUNS)}-${random.word(4)}`
    return `.${name}{margin:${random.below(32)}px auto;color:#${random.hex(6)};font:${random.below(9) + 10}px/1.5 "Inter",sans-serif}`
  })
}

export function pageBody(random, bytes) {
  const rows = linesOf(bytes, () => {
    const name = random.pick(NOUNS)
    return `    <li class="${name}" data-id="${random.hex(8)}"><a href="/shop/${name}/${random.below(9999)}?ref=${random.hex(6)}">${random.pick(PEOPLE)} – ${random.word(9)}</a></li>`
  })
  return `<!doctype html>\n<html lang="en">\n<head><title>Shop</title><meta name="csrf-token" content="${random.base64url(43)}"></head>\n<body>\n  <ul>\n${rows}\n  </ul>\n</body>\n</html>\n`
}

/** A picture by its first bytes, the rest random: `pool` is base64 text to cut from. */
export function imageBody(random, bytes, pool) {
  const [mimeType, start] = random.pick(IMAGE_STARTS)
  const length = Math.min(Math.floor(bytes / 3) * 4 - start.length, pool.length - 4)
  const from = random.below(pool.length - length)
  return { mimeType, text: start + pool.slice(from, from + (length & ~3)) }
}
