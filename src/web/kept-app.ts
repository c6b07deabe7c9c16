/** Keeps the app on the device for the time without a network; where the browser does not offer that, nothing is lost. */
export const keepApp = async (): Promise<void> => {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return
  await navigator.serviceWorker.register('/service-worker.js')
}

/** Another person may use the device next: what the server said to this one is forgotten. */
export const forgetAnswers = async (): Promise<void> => {
  navigator.serviceWorker?.controller?.postMessage('forget')
  if ('caches' in globalThis) await caches.delete('manzu-answers')
}
