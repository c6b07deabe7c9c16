#!/usr/bin/env node
// Manzu runs TypeScript directly, which takes Node 24. An older Node only opens the door: it hands over to the
// Node that came with `npm ci`, passes signals on and answers with the same exit code.
import { spawn } from 'node:child_process'
import * as nodeModule from 'node:module'
import { constants } from 'node:os'
import { fileURLToPath } from 'node:url'

const main = new URL('../src/app/cli/main.ts', import.meta.url)

if (Number(process.versions.node.split('.')[0]) >= 24) {
  // What was compiled once is kept beside the packages, for the threads too: a start takes a third of the time. Where
  // that folder cannot be written, nothing is kept and nothing is lost.
  process.env.NODE_COMPILE_CACHE ??= fileURLToPath(new URL('../node_modules/.cache/manzu', import.meta.url))
  nodeModule.enableCompileCache?.(process.env.NODE_COMPILE_CACHE)
  await import(main.href)
} else {
  const file = process.platform === 'win32' ? 'bin/node.exe' : 'bin/node'
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}/${file}`
  let packaged
  try {
    packaged = nodeModule.createRequire(import.meta.url).resolve(name)
  } catch {
    process.stderr.write(
      `manzu: needs Node 24 or newer; this is ${process.version} and no packaged Node was found. Run npm ci.\n`,
    )
    process.exit(2)
  }
  const child = spawn(packaged, [new URL('./manzu.mjs', import.meta.url).pathname, ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, MANZU_PARENT: String(process.pid) },
  })
  // The terminal sends Ctrl-C to the whole group, so the child already has it; a TERM comes to us alone.
  process.on('SIGINT', () => {})
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(signal ? 128 + constants.signals[signal] : (code ?? 1)))
}
