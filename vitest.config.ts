import { fileURLToPath } from 'node:url'
import { configDefaults, defineConfig } from 'vitest/config'

// Files named *.release.test.ts take long: `npm run test:release` adds them.
const release = process.env.HARUSPEX_RELEASE === '1'

export default defineConfig({
  resolve: {
    alias: {
      ...Object.fromEntries(
        ['ground', 'lane', 'rules', 'sanitizing'].map((door) => [
          `@haruspex/core/${door}`,
          fileURLToPath(new URL(`./packages/core/src/${door}.ts`, import.meta.url)),
        ]),
      ),
      '@haruspex/core': fileURLToPath(new URL('./packages/core/src/index.ts', import.meta.url)),
    },
  },
  test: {
    include: [
      'packages/*/test/**/*.test.{ts,tsx}',
      'packages/web/e2e/**/*.test.ts',
      'test/**/*.test.ts',
      'lab/test/**/*.test.ts',
    ],
    exclude: release ? configDefaults.exclude : [...configDefaults.exclude, '**/*.release.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
