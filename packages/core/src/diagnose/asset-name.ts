/**
 * Names that builds give to files after their content: `main.8f3a2b1c.js`, `index-BX3k2a9d.css`. Whatever changes in
 * such a file changes its name.
 */
const HEX = /[._-][0-9a-f]{8,40}(?:\.(?:chunk|bundle|min|module))?\.(?:m?js|css)$/i
const MIXED = /[._-]([0-9a-z_-]{8,22})\.(?:m?js|css)$/i

export function isHashedAsset(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1)
  if (name.length > 200) return false
  const hex = HEX.exec(name)
  if (hex) return /\d/.test(hex[0]) && /[a-f]/i.test(hex[0].slice(0, hex[0].indexOf('.', 1)))
  const mixed = MIXED.exec(name)?.[1]
  if (mixed === undefined) return false
  return /\d/.test(mixed) && /[a-z]/.test(mixed) && /[A-Z]/.test(mixed)
}
