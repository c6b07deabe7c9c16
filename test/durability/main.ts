import { killDuringOrders } from './orders-survive.ts'

/** The long run, `npm run test:durability`: twenty kills of the server, ten of server and database together. */
const faults = await killDuringOrders({ server: 20, all: 10, tell: (line) => void process.stdout.write(`${line}\n`) })
for (const fault of faults) process.stdout.write(`${fault}\n`)
process.exitCode = faults.length === 0 ? 0 : 1
