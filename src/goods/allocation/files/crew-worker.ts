import { parentPort } from 'node:worker_threads'
import type { Job } from './crew-work.ts'
import { doJob } from './crew-work.ts'

// One answer a job, in the order of the jobs; blocks of text are handed over, not copied.
parentPort?.on('message', (job: Job) => {
  const answer = doJob(job)
  parentPort?.postMessage(answer, answer.kind === 'format' ? answer.blocks.map((block) => block.buffer) : [])
})
