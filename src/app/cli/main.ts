import { Command, CommanderError } from 'commander'
import { softwareVersion as version } from '../../platform/version.ts'
import { commands } from './commands.ts'

/** Exit code for bad input and bad usage; 1 is kept for a check that failed. */
const badUsage = 2

const program = new Command('manzu')
  .description('Manzu 滿足: fair supply and well-kept promises for outlet networks.')
  .version(version)
  .exitOverride()
  .showHelpAfterError('(manzu --help lists the commands, manzu COMMAND --help the options of one)')

// Only the command that is asked for is loaded; the others are names in the help.
const asked = process.argv.slice(2).find((argument) => !argument.startsWith('-'))
for (const { name, summary, load } of commands) {
  if (name === asked || (asked === 'help' && process.argv.includes(name))) (await load())(program)
  else program.command(name).description(summary)
}

// Whoever reads our output may stop early, as `head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

try {
  await program.parseAsync()
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : badUsage
  else {
    process.stderr.write(`manzu: ${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = badUsage
  }
}
