import { closeSync, openSync, readSync, writeSync } from 'node:fs'

// The yardstick: read a file in blocks, split lines and fields, write a line for each. No quotes, no checks, no rule.
const [, , from = '', to = ''] = process.argv
const source = openSync(from, 'r')
const target = openSync(to, 'w')
const block = Buffer.allocUnsafe(2 ** 20)
let rest = ''
for (let read = readSync(source, block); read > 0; read = readSync(source, block)) {
  const lines = (rest + block.toString('latin1', 0, read)).split('\n')
  rest = lines.pop() ?? ''
  let text = ''
  for (const line of lines) {
    const fields = line.split(',')
    // By index: to take an array apart by pattern costs more than the splitting.
    text += fields[0] + ',' + fields[1] + ',' + fields[2] + ',' + fields[3] + ',' + fields[4] + '\n'
  }
  writeSync(target, text, null, 'latin1')
}
closeSync(source)
closeSync(target)
