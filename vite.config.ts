import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

/** Every browser the app runs in reads woff2: leaving the older twin out halves the fonts on disk. */
const onlyWoff2 = (): Plugin => ({
  name: 'only-woff2',
  enforce: 'pre',
  transform: (code, id) =>
    id.includes('@fontsource') && id.endsWith('.css')
      ? { code: code.replaceAll(/,\s*url\([^)]*\.woff\) format\('woff'\)/g, ''), map: null }
      : null,
})

export default defineConfig({
  root: 'src/web',
  plugins: [onlyWoff2(), react()],
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    // Fonts and pictures as data: addresses would break the content security policy.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
    reportCompressedSize: false,
  },
  server: { proxy: { '/api': process.env['MANZU_API'] ?? 'http://localhost:3000' } },
})
