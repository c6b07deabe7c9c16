import { Worker } from 'node:worker_threads'
import type { Answer, Job } from './crew-work.ts'

/** Other threads that help the one that asks. */
export interface Crew {
  readonly size: number
  /** Hands a job to one of the crew; jobs for the same one are done in turn. */
  readonly ask: <K extends Job['kind']>(
    member: number,
    job: Extract<Job, { kind: K }>,
  ) => Promise<Extract<Answer, { kind: K }>>
  readonly dismiss: () => Promise<void>
}

/** Starts `size` threads; 0 is fine and starts none. */
export const gatherCrew = (size: number): Crew => {
  const workers = Array.from({ length: size }, () => new Worker(new URL('crew-worker.ts', import.meta.url)))
  return {
    size,
    ask: <K extends Job['kind']>(member: number, job: Extract<Job, { kind: K }>) =>
      new Promise<Extract<Answer, { kind: K }>>((resolve, reject) => {
        const worker = workers[member]
        if (worker === undefined) throw new RangeError(`the crew has no member ${member}`)
        const settle = () => worker.off('message', onAnswer).off('error', onError)
        const onAnswer = (answer: Extract<Answer, { kind: K }>) => {
          settle()
          resolve(answer)
        }
        const onError = (error: unknown) => {
          settle()
          reject(error instanceof Error ? error : new Error(String(error)))
        }
        worker.on('message', onAnswer).on('error', onError)
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin, only a window has
        worker.postMessage(job)
      }),
    dismiss: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()))
    },
  }
}
