import { type ChangeEvent, type SubmitEvent, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import * as v from 'valibot'
import { fieldErrorTexts, isFieldError } from '#app/contract/field-errors.ts'
import { isApiError } from '../api/api-error.ts'
import { useErrorText } from '../api/use-error-text.ts'
import { useLanguage } from '../i18n/language.tsx'
import { defineMessages } from '../i18n/messages.ts'
import { withParticle } from '../i18n/particle.ts'

const messages = defineMessages({
  ko: { required: (label: string) => `${withParticle(label, '을/를')} 입력해 주세요.` },
  en: { required: (label: string) => `${label} is required.` },
})

type Values<K extends string> = Record<K, string>

interface FormOptions<K extends string, Output> {
  /** Its issues are the contract's field errors, whose texts are shown at the fields. */
  schema: v.GenericSchema<unknown, Output>
  initial: Values<K>
  /** What the schema checks, if the fields are parts of it. A field inside is named by its path, such as `pictures.0.alt`. */
  read?: (values: Values<NoInfer<K>>) => unknown
  /**
   * Sends the form. If it rejects with an `ApiError`, the `fields` are shown at their fields; any other error, and those of fields
   * that the form does not have, are shown above the button.
   */
  onSubmit: (values: Output) => Promise<void>
  onChange?: (values: Values<K>) => void
  /** Maps the server's name of a field to the form's, if they differ. */
  fieldOf?: (serverField: string) => string
}

/**
 * A form of text fields. A field is validated on blur, not while typing, and its error disappears as soon as the value is
 * valid. Submitting shows all errors and focuses the first.
 */
export function useForm<K extends string, Output>(options: FormOptions<K, Output>) {
  const { schema, onSubmit, onChange, read = (all: Values<K>) => all, fieldOf = (name) => name } = options
  const [language] = useLanguage()
  const errorText = useErrorText()
  const [values, setValues] = useState(options.initial)
  /** Fields that show their error, if they have one. */
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set())
  const [serverErrors, setServerErrors] = useState<Readonly<Record<string, string>>>({})
  const [formError, setFormError] = useState<string>()
  const [submitting, setSubmitting] = useState(false)
  const busy = useRef(false)

  const fieldErrors = fieldErrorsOf(schema, read(values))
  /** What is wrong with a field in words; a missing value is called by the field's label. */
  function errorOf(name: string, label: string): string | undefined {
    const fieldError = touched.has(name) ? fieldErrors[name] : undefined
    if (serverErrors[name] !== undefined || fieldError === undefined) return serverErrors[name]
    if (fieldError === 'required') return messages[language].required(label)
    return fieldErrorTexts[language][isFieldError(fieldError) ? fieldError : 'invalid']
  }

  function show(next: Values<K>) {
    setValues(next)
    onChange?.(next)
  }

  /** Fills in fields from code and clears their errors. */
  function fill(some: Partial<Values<K>>) {
    setTouched((fields) => new Set([...fields].filter((name) => !(name in some))))
    setServerErrors((fields) => Object.fromEntries(Object.entries(fields).filter(([name]) => !(name in some))))
    show({ ...values, ...some })
  }

  function change(name: K, value: string) {
    const next = { ...values, [name]: value }
    if (fieldErrors[name] === undefined) setTouched((fields) => new Set([...fields].filter((field) => field !== name)))
    setServerErrors(({ [name]: _cleared, ...others }) => others)
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
    // Guard here, because Enter and a double click ignore how the button looks.
    if (busy.current) return
    const form = event.currentTarget
    const parsed = v.safeParse(schema, read(values))
    // Render the errors before moving the focus, so that a screen reader reads the field with its error.
    flushSync(() => {
      setTouched(new Set(Object.keys(values)))
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
    const reported = isApiError(error) ? Object.entries(error.fields).map(([name, text]) => [fieldOf(name), text]) : []
    const isShown = ([name = '']: string[]) => name in values
    const fields: Record<string, string> = Object.fromEntries(reported.filter(isShown))
    // What is wrong with a field that the form does not show is said for the whole form.
    const others = [...new Set(reported.filter((one) => !isShown(one)).map(([, text]) => text))].join(' ')
    flushSync(() => {
      setServerErrors(fields)
      if (others !== '' || reported.length === 0) setFormError(others || errorText(error))
    })
    focusFirst(form, (name) => name in fields)
  }

  return {
    values,
    fill,
    formError,
    submitting,
    /** Props for the `<form>`. They turn the browser's own error bubbles off, because those disappear and can't be read again. */
    form: { onSubmit: (event: SubmitEvent<HTMLFormElement>) => void submit(event), noValidate: true },
    /** Props for a `TextInput` or a `TextArea`. */
    field: (name: K, label: string) => ({
      name,
      label,
      value: values[name],
      error: errorOf(name, label),
      onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => change(name, event.target.value),
      onBlur: () => {
        // Don't show an error for a field that was only passed through and left empty.
        if (values[name] !== '') setTouched((fields) => new Set(fields).add(name))
      },
    }),
  }
}

/** The first issue of each field. */
function fieldErrorsOf(schema: v.GenericSchema, values: unknown): Readonly<Record<string, string>> {
  const { issues = [] } = v.safeParse(schema, values)
  return Object.fromEntries(
    issues.map(({ path, message }) => [path?.map(({ key }) => String(key)).join('.'), message]).toReversed(),
  )
}
