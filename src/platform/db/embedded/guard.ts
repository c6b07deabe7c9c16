// Runs beside the database where the kernel cannot tie the life of a child to its parent. Its standard input is a pipe
// that the parent holds: when the parent is gone, however it went, the pipe ends and the database is stopped.
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const [pid = '', cluster = '', pgCtl = ''] = process.argv.slice(2)

const stillRuns = (): boolean => {
  try {
    return readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0]?.trim() === pid
  } catch {
    return false
  }
}

process.on('SIGINT', () => {})
process.stdin.resume()
process.stdin.on('close', () => {
  if (!stillRuns()) return
  if (process.platform === 'win32') spawn(pgCtl, ['stop', '-D', cluster, '-m', 'fast'], { stdio: 'ignore' })
  else process.kill(Number(pid), 'SIGINT')
})
