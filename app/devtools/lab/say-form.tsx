import { type ReactNode, useState } from 'react'
import * as v from 'valibot'
import { LabText } from '#app/contract/lab.ts'
import { Button } from '#app/shared/ui/button.tsx'
import { TextInput } from '#app/shared/ui/text-input.tsx'

interface SayFormProps {
  label: string
  button: string
  initial?: string
  disabled?: boolean
  /** What was said; what is empty is not told. A promise that rejects gives the text back. */
  onSay: (text: string) => Promise<unknown>
  onChange?: (text: string) => void
  children?: ReactNode
}

/** One line to say and a button; Enter says it too, and the browser waits for a Korean syllable to be whole. */
export function SayForm({ label, button, initial = '', disabled = false, onSay, onChange, children }: SayFormProps) {
  const [text, setText] = useState(initial)
  const change = (next: string) => {
    setText(next)
    onChange?.(next)
  }
  return (
    <form
      className="flex flex-wrap items-end gap-2"
      onSubmit={(event) => {
        event.preventDefault()
        const parsed = v.safeParse(LabText, text)
        if (!parsed.success || disabled) return
        change('')
        onSay(parsed.output).catch(() => setText((now) => now || text))
      }}
    >
      <TextInput
        label={label}
        value={text}
        maxLength={200}
        autoComplete="off"
        enterKeyHint="send"
        onChange={(event) => change(event.target.value)}
        className="min-w-0 grow basis-48"
      />
      <Button type="submit" className="min-h-12" disabled={disabled}>
        {button}
      </Button>
      {children}
    </form>
  )
}
