import { config } from 'zod'

// The content security policy forbids code made from text; zod is told before the first contract is read.
config({ jitless: true })

const { start } = await import('./start.tsx')
await start()
