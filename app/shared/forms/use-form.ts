import { type ChangeEvent, type SubmitEvent, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import * as v from 'valibot'
import { fieldErrorTexts, isFieldError } from '#app/contract/field-errors.ts'
import { isApiError } from '../api/api-error.ts'
import { useErrorText } from '../api/use-error-text.ts'
import { useLanguage } from '../i18n/language.tsx'

type Values<K extends string> = Record<K, string>

interface FormOptions<K extends string, Output> {
  /** Its issues are problems of the contract, whose texts are shown at the fields. */
  schema: v.GenericSchema<Values<K>, Output>
  initial: Values<K>
  /** What it rejects with is shown: an `ApiError`'s `fields` at their fields, anything else above the button. */
  onSubmit: (values: Output) => Promise<void>
  onChange?: (values: Values<K>) => void
  /** The form's name of a field that the server names, where they differ. */
  fieldOf?: (serverField: string) => string
}

/**
 * A form of text fields. A field is checked when it is left, not while something is typed, and its error goes the moment it is
 * right. Submitting shows all errors and focuses the first.
 */
export function useForm<K extends string, Output>(options: FormOptions<K, Output>) {
  const { schema, onSubmit, onChange, fieldOf = (name) => name } = options
  const [language] = useLanguage()
  const errorText = useErrorText()
  const [values, setValues] = useState(options.initial)
  /** Fields whose error, if they have one, is shown. */
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [refused, setRefused] = useState<Readonly<Record<string, string>>>({})
  const [formError, setFormError] = useState<string>()
  const [submitting, setSubmitting] = useState(false)
  const busy = useRef(false)

  const fieldErrors = fieldErrorsOf(schema, values)
  const textOf = (fieldError: string | undefined) =>
    fieldError === undefined ? undefined : fieldErrorTexts[language][isFieldError(fieldError) ? fieldError : 'invalid']
  const errorOf = (name: string) => refused[name] ?? (left.has(name) ? textOf(fieldErrors[name]) : undefined)

  function show(next: Values<K>) {
    setValues(next)
    onChange?.(next)
  }

  /** Fills fields in from elsewhere: what was wrong with them is gone. */
  function fill(some: Partial<Values<K>>) {
    setLeft((fields) => new Set([...fields].filter((name) => !(name in some))))
    setRefused((fields) => Object.fromEntries(Object.entries(fields).filter(([name]) => !(name in some))))
    show({ ...values, ...some })
  }

  function change(name: K, value: string) {
    const next = { ...values, [name]: value }
    if (fieldErrors[name] === undefined) setLeft((fields) => new Set([...fields].filter((field) => field !== name)))
    setRefused(({ [name]: _gone, ...others }) => others)
    show(next)
  }

  function focusFirst(form: HTMLFormElement, isWrong: (name: string) => boolean) {
    for (const element of form.elements) {
      const typed = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
      if (typed && isWrong(element.name)) return element.focus()
    }
  }

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    // The guard is here: Enter and two quick clicks don't care how the button looks.
    if (busy.current) return
    const form = event.currentTarget
    const parsed = v.safeParse(schema, values)
    // Shown before the focus moves, so that a screen reader reads the field with its error.
    flushSync(() => {
      setLeft(new Set(Object.keys(values)))
      setFormError(undefined)
    })
    if (!parsed.success) return focusFirst(form, (name) => fieldErrors[name] !== undefined)
    busy.current = true
    setSubmitting(true)
    try {
      await onSubmit(parsed.output)
    } catch (error) {
      showError(form, error)
    } finally {
      busy.current = false
      setSubmitting(false)
    }
  }

  function showError(form: HTMLFormElement, error: unknown) {
    const told = isApiError(error) ? Object.entries(error.fields).map(([name, text]) => [fieldOf(name), text]) : []
    const fields: Record<string, string> = Object.fromEntries(told.filter(([name = '']) => name in values))
    flushSync(() => {
      setRefused(fields)
      if (Object.keys(fields).length === 0) setFormError(errorText(error))
    })
    focusFirst(form, (name) => name in fields)
  }

  return {
    values,
    fill,
    formError,
    submitting,
    /** For the `<form>`. The browser's own bubbles are off: our errors stay where they can be read again. */
    form: { onSubmit: (event: SubmitEvent<HTMLFormElement>) => void submit(event), noValidate: true },
    /** For a `TextInput` or a `TextArea`. */
    field: (name: K) => ({
      name,
      value: values[name],
      error: errorOf(name),
      onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => change(name, event.target.value),
      onBlur: () => {
        // Nobody has said anything wrong by passing an empty field.
        if (values[name] !== '') setLeft((fields) => new Set(fields).add(name))
      },
    }),
  }
}

/** The first problem of each field. */
function fieldErrorsOf(schema: v.GenericSchema, values: unknown): Readonly<Record<string, string>> {
  const { issues = [] } = v.safeParse(schema, values)
  return Object.fromEntries(issues.map((issue) => [String(issue.path?.[0]?.key), issue.message]).toReversed())
}
