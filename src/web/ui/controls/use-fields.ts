import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemError } from '../../client.ts'

/** What a control needs of one field of a form. */
export interface Bound<V> {
  readonly value: V
  readonly onChange: (value: V) => void
  readonly error: string | undefined
  readonly isRequired: boolean
}

/** A text of what is wrong with a value, or undefined. */
export type Judge<T> = { readonly [K in keyof T]?: (value: T[K], all: T) => string | undefined }

/** A form's values and what is wrong with them. */
export interface Fields<T extends object> {
  readonly values: T
  readonly isChanged: boolean
  readonly set: (changes: Partial<T>) => void
  readonly bind: <K extends keyof T & string>(name: K) => Bound<T[K]>
  /** For a form's `onSubmit`: sends when nothing is missing and nothing wrong, else brings one to the first wrong field. */
  readonly onSubmit: (event: FormEvent<HTMLFormElement>) => void
}

interface Options<T extends object> {
  readonly required?: readonly (keyof T & string)[]
  readonly judge?: Judge<T>
  readonly onSend: (values: T) => void
  /** The server's "no": what it says of a field stands beside that field. */
  readonly refusal?: unknown
}

const isMissing = (value: unknown): boolean => value === null || value === undefined || value === ''

/** `body.name` and `body.name.0` belong to the field `name`. */
const saidOf = (refusal: unknown, name: string): string | undefined => {
  if (!(refusal instanceof ProblemError)) return undefined
  const found = refusal.problem.errors?.find(({ path }) => path.split('.')[1] === name)
  return found?.message
}

const goToWrong = (form: HTMLFormElement): void => {
  requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
}

/** The state of a form: nobody is told of a mistake before they have tried to send. */
export const useFields = <T extends object>(initial: T, options: Options<T>): Fields<T> => {
  const { required = [], judge = {}, onSend, refusal } = options
  const { t } = useTranslation()
  const [values, setValues] = useState(initial)
  const [hasTried, setTried] = useState(false)
  const wrongOf = (name: keyof T & string): string | undefined =>
    required.includes(name) && isMissing(values[name])
      ? t('web.required')
      : (judge as Judge<T>)[name]?.(values[name], values)
  const set = (changes: Partial<T>): void => setValues((now) => ({ ...now, ...changes }))
  const names = new Set([...required, ...(Object.keys(judge) as (keyof T & string)[])])
  return {
    values,
    set,
    isChanged: values !== initial,
    bind: (name) => ({
      value: values[name],
      onChange: (value) => set({ [name]: value } as unknown as Partial<T>),
      error: (hasTried ? wrongOf(name) : undefined) ?? saidOf(refusal, name),
      isRequired: required.includes(name),
    }),
    onSubmit: (event) => {
      event.preventDefault()
      setTried(true)
      if ([...names].some((name) => wrongOf(name) !== undefined)) goToWrong(event.currentTarget)
      else onSend(values)
    },
  }
}
