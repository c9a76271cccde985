import { useState } from 'react'
import { defineMessages, useMessages } from '../i18n/messages.ts'
import { classNames } from './class-names.ts'
import { Field } from './field.tsx'
import { inputClass, type TextInputProps } from './text-input.tsx'

const messages = defineMessages({
  ko: { show: (label: string) => `${label} 보기` },
  en: { show: (label: string) => `Show ${label.toLowerCase()}` },
})

interface PasswordInputProps extends Omit<TextInputProps, 'type'> {
  /** Tells password managers what it is, and the app never to store it. */
  autoComplete: 'current-password' | 'new-password'
}

/** A password inside a `Field`, with a button that shows what is typed and hides it again. */
export function PasswordInput({ label, error, hint, className, ...input }: PasswordInputProps) {
  const t = useMessages(messages)
  const [shown, setShown] = useState(false)
  return (
    <Field label={label} error={error} hint={hint} className={className}>
      {(control) => (
        <div className="flex">
          <input
            {...input}
            {...control}
            type={shown ? 'text' : 'password'}
            // What is shown is still no text to correct.
            autoCapitalize="none"
            autoCorrect="off"
            spellCheck={false}
            className={classNames(inputClass(error), 'min-w-0 flex-1')}
          />
          <button
            type="button"
            aria-pressed={shown}
            onClick={() => setShown(!shown)}
            className="grid w-11 shrink-0 place-items-center rounded-md text-ink-soft hover:text-ink"
          >
            {/* A text and no `aria-label`: whoever looks a control up by the password's label finds the field alone. */}
            <span className="sr-only">{t.show(label)}</span>
            <svg aria-hidden="true" viewBox="0 0 24 24" className="size-5">
              <path
                d={`M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12m6.5 0a3 3 0 1 0 6 0 3 3 0 0 0-6 0${shown ? 'M4 20 20 4' : ''}`}
                fill="none"
                stroke="currentColor"
                strokeWidth="1.6"
                strokeLinecap="round"
                strokeLinejoin="round"
              />
            </svg>
          </button>
        </div>
      )}
    </Field>
  )
}
