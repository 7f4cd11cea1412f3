import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { OFFLINE_POLICY, policyTag, SERVED_POLICY } from './build/content-policy.ts'
import { singleFile } from './build/single-file.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** `vite build` makes the served app, `vite build --mode offline` the one file. */
export default defineConfig(({ mode }) => {
  const offline = mode === 'offline'
  return {
    root: here('.'),
    base: './',
    // Loaded by address and not by link: the app stands at whatever address its server gives it.
    plugins: [react(), ...(offline ? [singleFile(OFFLINE_POLICY)] : [policyTag(SERVED_POLICY)])],
    resolve: {
      alias: {
        '@haruspex/core': here('../core/src/index.ts'),
        '#spawn-worker': here(`./src/engine/${offline ? 'spawn-offline' : 'spawn-served'}.ts`),
      },
    },
    worker: {
      // A page from a file has no origin, and a worker of modules wants one.
      format: offline ? ('iife' as const) : ('es' as const),
      ...(offline && { rolldownOptions: { output: { codeSplitting: false } } }),
    },
    build: {
      target: 'es2023',
      cssTarget: ['chrome123', 'edge123', 'firefox121', 'safari17.5'],
      outDir: here(`./dist/${offline ? 'offline' : 'served'}`),
      emptyOutDir: true,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      chunkSizeWarningLimit: 2000,
      assetsInlineLimit: offline ? Number.MAX_SAFE_INTEGER : 0,
      cssCodeSplit: !offline,
      license: { fileName: 'licenses.md' },
      ...(offline && { rolldownOptions: { output: { codeSplitting: false } } }),
    },
    server: { host: '127.0.0.1' },
  }
})
