/** One set of figures by name; it prints and never judges. */
const benches: Readonly<Record<string, () => Promise<() => Promise<void>>>> = {
  orders: async () => (await import('./orders.ts')).benchOrders,
  studio: async () => (await import('./studio.ts')).benchStudio,
  lists: async () => (await import('./lists.ts')).benchLists,
  web: async () => (await import('./web.ts')).benchWeb,
  allocation: async () => (await import('./allocation.ts')).benchAllocation,
  pay: async () => (await import('./pay.ts')).benchPay,
}

const [wanted] = process.argv.slice(2)
const load = wanted === undefined ? undefined : benches[wanted]
if (wanted !== undefined && load === undefined) {
  process.stderr.write(`no bench is called ${wanted}; there are: ${Object.keys(benches).join(', ')}\n`)
  process.exitCode = 2
} else for (const bench of load === undefined ? Object.values(benches) : [load]) await (await bench())()
