import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

/**
 * Every browser the app runs in reads woff2: leaving the older twin out halves the fonts on disk. And text does not change
 * its face under one's eyes: a slice of the font that is kept on the device is there before anything is drawn, one that
 * comes late is for the next page.
 */
const calmFonts = (): Plugin => ({
  name: 'calm-fonts',
  enforce: 'pre',
  transform: (code, id) =>
    id.includes('@fontsource') && id.endsWith('.css')
      ? {
          code: code
            .replaceAll(/,\s*url\([^)]*\.woff\) format\('woff'\)/g, '')
            .replaceAll('font-display: swap', 'font-display: fallback'),
          map: null,
        }
      : null,
})

const workerFile = 'service-worker.js'

/** Tells the service worker which files this build is made of; so every build makes a new worker. */
const buildFiles = (): Plugin => ({
  name: 'build-files',
  enforce: 'post',
  generateBundle: {
    // After vite took out the empty scripts of styles.
    order: 'post',
    handler(_options, bundle) {
      const worker = bundle[workerFile]
      if (worker?.type !== 'chunk') return this.error('the service worker is not in the bundle')
      const files = Object.keys(bundle).filter((name) => /^assets\/(?!fonts-).*\.(?:js|css)$/.test(name))
      const addresses = files.toSorted().map((name) => `/${name}`)
      worker.code = worker.code.replaceAll('BUILD_FILES', JSON.stringify(addresses))
      return undefined
    },
  },
})

/** What most people who open the app see first; asked for together with the app instead of after it. */
const firstPage = ['src/web/i18n/hant.ts']

const preloadFirstPage = (): Plugin => ({
  name: 'preload-first-page',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle = {} }) => {
      const chunks = Object.values(bundle).filter((one) => one.type === 'chunk')
      const found = firstPage.map((path) => chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(path)))
      const files = new Set(found.flatMap((chunk) => (chunk ? [chunk.fileName, ...chunk.imports] : [])))
      const styles = new Set(
        chunks
          .filter(({ fileName }) => files.has(fileName))
          .flatMap((one) => [...(one.viteMetadata?.importedCss ?? [])]),
      )
      const links = [
        ...[...files].map((file) => ({ rel: 'modulepreload', href: `/${file}` })),
        ...[...styles].map((file) => ({ rel: 'preload', as: 'style', href: `/${file}` })),
      ]
      return links.map((attrs) => ({ tag: 'link', attrs: { ...attrs, crossorigin: true }, injectTo: 'head' }))
    },
  },
})

interface Modules {
  readonly getModuleInfo: (id: string) => { readonly importedIds: readonly string[] } | null
}

/** All that the entries reach without being asked. */
const reached = (entries: readonly string[], modules: Modules): ReadonlySet<string> => {
  const found = new Set(entries)
  for (const id of found) for (const imported of modules.getModuleInfo(id)?.importedIds ?? []) found.add(imported)
  return found
}

/** The app with the outlet's first page, and what its texts need. */
const firstEntries = ['src/web/main.ts', 'src/web/i18n/join-texts.ts']

let firstModules: ReadonlySet<string> | undefined

/** The scripts of the first page travel in one file, without what only other screens need. */
const first = (id: string, modules: Modules): string | null => {
  firstModules ??= reached(firstEntries.map(fromRoot), modules)
  return firstModules.has(id) ? 'first' : null
}

const fromRoot = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  root: 'src/web',
  // Contracts name zod; the browser needs their addresses only.
  resolve: { alias: [{ find: /^zod$/, replacement: fromRoot('src/web/contract-shapes.ts') }] },
  plugins: [calmFonts(), react(), buildFiles(), preloadFirstPage()],
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    // Fonts and pictures as data: addresses would break the content security policy.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    manifest: true,
    rollupOptions: {
      input: { app: fromRoot('src/web/index.html'), 'service-worker': fromRoot('src/web/service-worker.ts') },
      output: {
        // What three screens share travels together: fifty small files take longer than one, however quick each is.
        codeSplitting: {
          groups: [
            { name: first, priority: 2 },
            { name: 'shared', minShareCount: 3 },
          ],
        },
        entryFileNames: ({ name }) => (name === 'service-worker' ? workerFile : 'assets/[name]-[hash].js'),
      },
    },
  },
  server: { proxy: { '/api': process.env['MANZU_API'] ?? 'http://localhost:3000' } },
})
