/**
 * Something the person who starts the program can put right: a wrong setting, a folder in use, a database that is
 * newer than the program. The message is one clear line; a command prints it alone, without a stack, and exits with 2.
 */
export class SetupError extends Error {
  override readonly name = 'SetupError'
}
