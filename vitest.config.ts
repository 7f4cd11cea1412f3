import { availableParallelism } from 'node:os'
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
    exclude: release ? configDefaults.exclude : [...configDefaults.exclude, '**/*.release.test.ts'],
    // Vitest leaves one core free, which on a machine with two doubles the time.
    maxWorkers: Math.max(2, availableParallelism()),
    setupFiles: ['test/seed.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        // Core has no state of its own, so that its tests can share the modules: loading them takes half of the time.
        test: { name: 'core', include: ['packages/core/test/**/*.test.ts'], isolate: false },
      },
      {
        extends: true,
        test: {
          name: 'rest',
          include: [
            'packages/{cli,web}/test/**/*.test.{ts,tsx}',
            'packages/web/e2e/**/*.test.ts',
            'test/**/*.test.ts',
            'lab/test/**/*.test.ts',
          ],
        },
      },
    ],
  },
})
