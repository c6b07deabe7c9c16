import { chromium, type Browser } from 'playwright-core'

/** Tells the package that this machine lacks the libraries a browser needs, so that it brings its own. */
const runtime = 'nodejs22.x'

/** Where the browser lies; it is unpacked the first time somebody asks. */
export const chromiumPath = async (): Promise<string> => {
  process.env['AWS_LAMBDA_JS_RUNTIME'] ??= runtime
  const { default: packaged } = await import('@sparticuz/chromium')
  return packaged.executablePath()
}

/** A running browser. */
export const launch = async (): Promise<Browser> =>
  chromium.launch({
    executablePath: await chromiumPath(),
    args: ['--no-sandbox', '--headless=shell', '--no-zygote', '--disable-gpu', '--disable-quic'],
  })
