import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, cpSync, existsSync, mkdirSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, onTestFinished, test } from 'vitest'
import {
  ask,
  binariesOf,
  isAlive,
  killDatabase,
  processesOf,
  startHost,
  temporaryDataDir,
  untilGone,
  writeUntilCut,
} from '../../../test/support/embedded.ts'
import { socketFolderOf } from './embedded/sockets.ts'

const isRoot = process.getuid?.() === 0
const asNobody = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups']
const countReceipts = 'select count(*)::int as count from receipt'

/** What {@link countReceipts} may find: each cut may have hidden the answer to one commit, so one more is right too. */
const rightCounts = (acknowledged: number, cuts: number) =>
  Array.from({ length: cuts + 1 }, (_, more) => [{ count: acknowledged + more }])

describe.each([18, 15] as const)('on PostgreSQL %i', (version) => {
  const binaries = binariesOf(version)

  test('starts on an empty folder, stops in an orderly way, and finds its data again', async () => {
    const dataDir = temporaryDataDir()
    const first = await startHost({ dataDir, binaries })
    await ask(first.url, 'create table kept as select 42 as answer')
    await first.kill('SIGTERM')
    expect(processesOf(dataDir)).toEqual([])
    expect(existsSync(join(dataDir, 'postgres/postmaster.pid'))).toBe(false)
    expect(existsSync(socketFolderOf(dataDir))).toBe(false)
    const second = await startHost({ dataDir, binaries })
    expect(await ask(second.url, 'select answer from kept')).toEqual([{ answer: 42 }])
    await second.kill('SIGTERM')
  })

  test('kill -9 of server and database together leaves a database that opens with every acknowledged commit', async () => {
    const dataDir = temporaryDataDir()
    let before = 0
    for (let round = 1; round <= 3; round++) {
      const host = await startHost({ dataDir, binaries })
      const cutAt = 20 + Math.floor(Math.random() * 100)
      before += await writeUntilCut(host.url, (count) => {
        if (count !== cutAt) return
        void host.kill('SIGKILL')
        killDatabase(dataDir)
      })
    }
    const again = await startHost({ dataDir, binaries })
    expect(rightCounts(before, 3)).toContainEqual(await ask(again.url, countReceipts))
    await again.kill('SIGTERM')
  })
})

const binaries = binariesOf(18)

test('kill -9 of the server leaves no orphan and loses no acknowledged commit', async () => {
  const dataDir = temporaryDataDir()
  const host = await startHost({ dataDir, binaries })
  const acknowledged = await writeUntilCut(host.url, (count) => void (count === 100 && host.kill('SIGKILL')))
  await untilGone(host.pid)
  expect(processesOf(dataDir)).toEqual([])
  const again = await startHost({ dataDir, binaries })
  expect(rightCounts(acknowledged, 1)).toContainEqual(await ask(again.url, countReceipts))
  await again.kill('SIGTERM')
})

test('a server starting while the database of the killed one still runs waits for its end', async () => {
  const dataDir = temporaryDataDir()
  const host = await startHost({ dataDir, binaries })
  process.kill(host.pid, 'SIGSTOP')
  await host.kill('SIGKILL')
  const starting = startHost({ dataDir, binaries })
  await sleep(1000)
  expect(isAlive(host.pid)).toBe(true)
  process.kill(host.pid, 'SIGCONT')
  const again = await starting
  expect(again.pid).not.toBe(host.pid)
  await again.kill('SIGTERM')
})

/** Leaves a lock file of a database that is long gone, holding the number of a process that is not a database. */
const leaveLock = (dataDir: string, pid: number): void => {
  const cluster = join(dataDir, 'postgres')
  writeFileSync(
    join(cluster, 'postmaster.pid'),
    [pid, cluster, 1, 5432, '', '', '  1234 5678', 'ready   ', ''].join('\n'),
  )
}

/** The number of a zombie and of a living stranger, both of the account of the database, which it therefore believes. */
const zombieAndStranger = async (): Promise<number[]> => {
  const account = isRoot ? { uid: 65534, gid: 65534 } : {}
  // `sleep` never asks after the child it inherits from the shell.
  const stdio = ['ignore', 'pipe', 'ignore'] as const
  const stranger = spawn('sh', ['-c', 'true & echo $! $$; exec sleep 60'], { stdio: [...stdio], ...account })
  onTestFinished(() => void stranger.kill('SIGKILL'))
  const said = await once(stranger.stdout, 'data')
  return String(said[0]).trim().split(' ').map(Number)
}

test('a lock file left behind is removed when its number belongs to a zombie, a stranger or nobody', async () => {
  const dataDir = temporaryDataDir()
  await (await startHost({ dataDir, binaries })).kill('SIGTERM')
  for (const pid of [...(await zombieAndStranger()), 2 ** 22 - 1]) {
    leaveLock(dataDir, pid)
    const host = await startHost({ dataDir, binaries })
    expect(await ask(host.url, 'select 1 as one')).toEqual([{ one: 1 }])
    await host.kill('SIGTERM')
  }
})

test('a second server on the same folder gets one clear line and leaves the first alone', async () => {
  const dataDir = temporaryDataDir()
  const first = await startHost({ dataDir, binaries })
  await expect(startHost({ dataDir, binaries })).rejects.toThrow(
    `The data folder ${dataDir} is in use by another Manzu server. Stop that one first, or set DATA_DIR to another folder.`,
  )
  expect(await ask(first.url, 'select 1 as one')).toEqual([{ one: 1 }])
  await first.kill('SIGTERM')
})

test('of two servers starting at once on an empty folder one starts and one refuses', async () => {
  const dataDir = temporaryDataDir()
  const both = await Promise.allSettled([startHost({ dataDir, binaries }), startHost({ dataDir, binaries })])
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  for (const outcome of both) if (outcome.status === 'fulfilled') await outcome.value.kill('SIGTERM')
})

test('keeps what a commit rests on, listens on no port and asks for the password', async () => {
  const dataDir = temporaryDataDir()
  const host = await startHost({ dataDir, binaries })
  const settings = `select name, setting from pg_settings where name in
    ('fsync', 'synchronous_commit', 'full_page_writes', 'data_checksums', 'listen_addresses') order by name`
  expect(await ask(host.url, settings)).toEqual([
    { name: 'data_checksums', setting: 'on' },
    { name: 'fsync', setting: 'on' },
    { name: 'full_page_writes', setting: 'on' },
    { name: 'listen_addresses', setting: '' },
    { name: 'synchronous_commit', setting: 'on' },
  ])
  await expect(ask(host.url.replace(/:[^:@]+@/, ':guessed@'), 'select 1')).rejects.toThrow(
    /password authentication failed/,
  )
  expect(statSync(socketFolderOf(dataDir)).mode & 0o777).toBe(0o700)
  expect(statSync(join(dataDir, 'postgres.password')).mode & 0o777).toBe(0o600)
  await host.kill('SIGTERM')
})

test('a server that dies of a signal it does not handle takes the database along', async () => {
  const host = await startHost({ dataDir: temporaryDataDir(), binaries, env: { NO_HANDLER: '1' } })
  await host.kill('SIGTERM')
  await untilGone(host.pid)
  expect(isAlive(host.pid)).toBe(false)
})

test('where setpriv is missing a guard stops the database after kill -9', async () => {
  const dataDir = temporaryDataDir()
  const path = join(dataDir, 'path')
  mkdirSync(path)
  symlinkSync('/bin/sh', join(path, 'sh'))
  const host = await startHost({ dataDir, binaries, env: { PATH: path } })
  await host.kill('SIGKILL')
  await untilGone(host.pid)
  expect(processesOf(dataDir)).toEqual([])
  const again = await startHost({ dataDir, binaries, env: { PATH: path } })
  await again.kill('SIGTERM')
  expect(processesOf(dataDir)).toEqual([])
})

test('data of another version is refused in one clear line', async () => {
  const dataDir = temporaryDataDir()
  await (await startHost({ dataDir, binaries: binariesOf(15) })).kill('SIGTERM')
  await expect(startHost({ dataDir, binaries })).rejects.toThrow(
    `The data in ${dataDir}/postgres is of PostgreSQL 15, this program brings PostgreSQL 18.`,
  )
})

test('programs without their links, in a folder that others may not enter, are made to run', async () => {
  const dataDir = temporaryDataDir()
  const locked = join(dirname(dataDir), 'locked')
  mkdirSync(locked, { mode: 0o700 })
  cpSync(dirname(binaries), locked, { recursive: true, verbatimSymlinks: true })
  const copied = join(locked, 'native')
  for (const name of ['libpq.so.5', 'libicuuc.so.60', 'libicui18n.so.60', 'libicudata.so.60'])
    rmSync(join(copied, 'lib', name))
  const host = await startHost({ dataDir, binaries: copied })
  expect(await ask(host.url, 'select 1 as one')).toEqual([{ one: 1 }])
  await host.kill('SIGTERM')
})

describe.skipIf(!isRoot)('run by root', () => {
  test('works in a data folder that only root can reach', async () => {
    const dataDir = temporaryDataDir(0o700)
    const host = await startHost({ dataDir, binaries })
    expect(statSync(`/proc/${host.pid}`).uid).toBe(65534)
    await host.kill('SIGKILL')
    const again = await startHost({ dataDir, binaries })
    expect(await ask(again.url, 'select 1 as one')).toEqual([{ one: 1 }])
    await again.kill('SIGTERM')
  })

  test('a plain user runs the database under its own name, and root goes on with that name', async () => {
    const dataDir = temporaryDataDir()
    // PostgreSQL wants a user the system knows; every Linux has `daemon`.
    const plain = 1
    chownSync(dataDir, plain, plain)
    const prefix = ['setpriv', `--reuid=${plain}`, `--regid=${plain}`, '--clear-groups']
    const host = await startHost({ dataDir, binaries, prefix })
    await ask(host.url, 'create table kept as select 42 as answer')
    await host.kill('SIGKILL')
    await untilGone(host.pid)
    expect(processesOf(dataDir)).toEqual([])
    const byRoot = await startHost({ dataDir, binaries })
    expect(statSync(`/proc/${byRoot.pid}`).uid).toBe(plain)
    expect(await ask(byRoot.url, 'select answer from kept')).toEqual([{ answer: 42 }])
    await byRoot.kill('SIGTERM')
  })

  test('a data folder that may not be written is named in one clear line', async () => {
    const dataDir = temporaryDataDir()
    await expect(startHost({ dataDir, binaries, prefix: asNobody })).rejects.toThrow(
      `The data folder ${dataDir} cannot be used: EACCES`,
    )
  })
})
