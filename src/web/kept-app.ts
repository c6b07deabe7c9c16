/** Keeps the app on the device for the time without a network; where the browser does not offer that, nothing is lost. */
export const keepApp = async (): Promise<void> => {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return
  await navigator.serviceWorker.register('/service-worker.js')
}

/** Once the app is kept here, so that what is fetched is kept too. */
const isKept = async (): Promise<void> => {
  await navigator.serviceWorker.ready
  if (navigator.serviceWorker.controller) return
  await new Promise((resolve) => {
    navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true })
  })
}

/** Makes what is said without a network readable without one. It waits until the app is kept and `calm` says so. */
export const keepOfflineTexts = async (calm: () => Promise<void>): Promise<void> => {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return
  await isKept()
  await calm()
  const { fetchOfflineGlyphs } = await import('./i18n/offline-glyphs.ts')
  await fetchOfflineGlyphs()
}

/** Another person may use the device next: what the server said to this one is forgotten. */
export const forgetAnswers = async (): Promise<void> => {
  navigator.serviceWorker?.controller?.postMessage('forget')
  if ('caches' in globalThis) await caches.delete('manzu-answers')
}
