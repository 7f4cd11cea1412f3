import type { Plugin, Rolldown } from 'vite'
import { policyMeta } from './content-policy.ts'

/** Puts the script and the style sheets into the page, so that one file is the whole app. */
export function singleFile(policy: Readonly<Record<string, string>>): Plugin {
  return {
    name: 'haruspex:single-file',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      // After the tool itself, which still writes into the script here.
      order: 'post',
      handler(_, bundle) {
        const files = Object.values(bundle)
        const page = files.find(({ fileName }) => fileName === 'index.html')
        if (page?.type !== 'asset') throw new Error('The build made no page.')
        const chunks = files.filter((file): file is Rolldown.OutputChunk => file.type === 'chunk')
        const [chunk] = chunks
        if (chunk === undefined || chunks.length !== 1) {
          throw new Error(`One script was wanted, not ${chunks.map(({ fileName }) => fileName).join(', ')}.`)
        }
        const styles = files.flatMap((file) =>
          file.type === 'asset' && file.fileName.endsWith('.css') ? [String(file.source)] : [],
        )
        // `</script` would end the element, and `<!--` begin a state of the parser that swallows that end.
        const script = chunk.code.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--')
        const html = String(page.source)
          .replace(/\s*<script type="module"[^>]*><\/script>/, '')
          .replace(/\s*<link rel="stylesheet"[^>]*>/g, '')
          .replace('<meta charset="utf-8" />', (tag) => `${tag}\n    ${policyMeta(policy, [script])}`)
          .replace('</head>', () => `  <style>${styles.join('\n')}</style>\n  </head>`)
          .replace('</body>', () => `  <script type="module">${script}</script>\n  </body>`)
        for (const { fileName } of files) {
          if (fileName !== 'licenses.md') delete bundle[fileName]
        }
        this.emitFile({ type: 'asset', fileName: 'haruspex.html', source: html })
      },
    },
  }
}
