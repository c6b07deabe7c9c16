/** Where a JSON text breaks off, counted from 1, and what could have stood there. */
export interface Break {
  readonly line: number
  readonly column: number
  readonly expected: string
}

const blank = /[ \t\n\r]*/y
const escape = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y
const scalar = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y

const locate = (text: string, at: number, expected: string): Break => {
  const lines = text.slice(0, at).split('\n')
  return { line: lines.length, column: Array.from(lines.at(-1) ?? '').length + 1, expected }
}

type Awaited = 'value' | 'first value' | 'key' | 'first key' | 'colon' | 'next'

const wanted: Readonly<Record<Awaited, string>> = {
  value: 'a value',
  'first value': 'a value or "]"',
  key: 'a key in double quotes',
  'first key': 'a key in double quotes or "}"',
  colon: '":"',
  next: '"," or the end of the list or object',
}

/** Reads on token by token; there is no stack to run out of. */
class Reader {
  readonly #text: string
  readonly #open: ('[' | '{')[] = []
  #at = 0
  #isInString = false
  #awaits: Awaited = 'value'

  constructor(text: string) {
    this.#text = text
  }

  read(): Break | undefined {
    for (;;) {
      this.#take(blank)
      const isDone = this.#awaits === 'next' && this.#open.length === 0
      if (this.#at >= this.#text.length)
        return isDone ? undefined : locate(this.#text, this.#at, `${wanted[this.#awaits]}, the text ends too early`)
      if (isDone) return locate(this.#text, this.#at, 'the end of the text')
      if (!this.#step(this.#text[this.#at] ?? '')) return locate(this.#text, this.#at, this.#expected())
    }
  }

  #expected(): string {
    return this.#isInString ? 'the rest of a text and its closing quote, on the same line' : wanted[this.#awaits]
  }

  #take(token: RegExp): boolean {
    token.lastIndex = this.#at
    const found = token.exec(this.#text)
    if (found) this.#at += found[0].length
    return found !== null
  }

  /** Goes over one character and awaits something else. */
  #go(awaits: Awaited): true {
    this.#at++
    this.#awaits = awaits
    return true
  }

  #step(letter: string): boolean {
    const within = this.#open.at(-1)
    switch (this.#awaits) {
      case 'colon':
        return letter === ':' && this.#go('value')
      case 'next':
        if (letter === ',') return this.#go(within === '{' ? 'key' : 'value')
        return this.#close(letter)
      case 'key':
      case 'first key':
        if (this.#awaits === 'first key' && letter === '}') return this.#close(letter)
        return this.#string('colon')
      case 'value':
      case 'first value':
      default:
        if (this.#awaits === 'first value' && letter === ']') return this.#close(letter)
        if (letter === '{' || letter === '[') {
          this.#open.push(letter)
          return this.#go(letter === '{' ? 'first key' : 'first value')
        }
        return letter === '"' ? this.#string('next') : this.#scalar()
    }
  }

  #scalar(): boolean {
    if (!this.#take(scalar)) return false
    this.#awaits = 'next'
    return true
  }

  /** Letter by letter, for a text may be as long as the file. */
  #string(awaits: Awaited): boolean {
    if (this.#text[this.#at] !== '"') return false
    this.#at++
    for (;;) {
      const letter = this.#text[this.#at]
      if (letter === '"') return this.#go(awaits)
      const isFit = letter !== undefined && letter >= ' ' && (letter !== '\\' || this.#take(escape))
      if (!isFit) {
        this.#isInString = true
        return false
      }
      if (letter !== '\\') this.#at++
    }
  }

  #close(letter: string): boolean {
    if (letter !== (this.#open.at(-1) === '{' ? '}' : ']')) return false
    this.#open.pop()
    return this.#go('next')
  }
}

/** The first place at which a text is no JSON, `undefined` when it is. Example: `{"a" 1}` breaks at 1:6, where ":" was expected. */
export const breakOf = (text: string): Break | undefined => new Reader(text).read()
