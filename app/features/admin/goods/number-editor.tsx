import { type KeyboardEvent, type SubmitEvent, useState } from 'react'
import { isApiError } from '#app/shared/api/api-error.ts'
import { useErrorText } from '#app/shared/api/use-error-text.ts'
import { formatNumber } from '#app/shared/i18n/format.ts'
import { useLanguage } from '#app/shared/i18n/language.tsx'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { Button } from '#app/shared/ui/button.tsx'
import { TextInput } from '#app/shared/ui/text-input.tsx'
import { adminGoodsMessages } from './admin-goods.messages.ts'

interface NumberEditorProps {
  label: string
  /** Whose it is, for screen readers. */
  of: string
  /** As the shop has it; it may change while it is edited. */
  value: number
  /** Saves it if it still is as `expected`; rejects with an `ApiError`. */
  onSave: (value: number, expected: number) => Promise<unknown>
}

/**
 * A number that is edited where it stands. When it changes elsewhere meanwhile, that is said, what was typed stays, and only a
 * second press overwrites it: two who edit the same lose nothing of each other's unawares.
 */
export function NumberEditor({ label, of, value, onSave }: NumberEditorProps) {
  const t = useMessages(adminGoodsMessages)
  const [language] = useLanguage()
  const errorText = useErrorText()
  /** What was typed, and the value that its writer knew of; `undefined` while nobody edits. */
  const [edit, setEdit] = useState<{ text: string; known: number }>()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const [saved, setSaved] = useState(false)

  const changed = edit !== undefined && edit.known !== value
  const error = problem ?? (changed ? t.changedMeanwhile(formatNumber(language, value)) : undefined)

  async function save(event: SubmitEvent) {
    event.preventDefault()
    if (!edit || busy) return
    const text = edit.text.replace(/[\s,]/g, '')
    if (!/^\d+$/.test(text)) return setProblem(t.whole)
    setEdit({ ...edit, known: value })
    // Said, and not yet overwritten: the next press does.
    if (changed) return setProblem(t.changedMeanwhile(formatNumber(language, value)))
    setBusy(true)
    try {
      await onSave(Number(text), value)
      setEdit(undefined)
      setProblem(undefined)
      setSaved(true)
    } catch (error) {
      // The new value is on its way, and says so itself.
      if (isApiError(error, 'goods_changed')) setProblem(undefined)
      else setProblem((isApiError(error) && Object.values(error.fields)[0]) || errorText(error))
    } finally {
      setBusy(false)
    }
  }
  const cancel = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    setEdit(undefined)
    setProblem(undefined)
  }

  return (
    <form noValidate onSubmit={(event) => void save(event)} className="grid content-start gap-2">
      <TextInput
        label={label}
        aria-label={of}
        inputMode="numeric"
        autoComplete="off"
        className="[&_input]:text-end [&_input]:digits"
        value={edit?.text ?? formatNumber(language, value)}
        error={error}
        onChange={({ target }) => {
          setEdit({ text: target.value, known: edit?.known ?? value })
          setProblem(undefined)
          setSaved(false)
        }}
        onKeyDown={cancel}
      />
      {edit && (
        <Button type="submit" look="primary" busy={busy} aria-label={t.saveMe(of)}>
          {t.save}
        </Button>
      )}
      <p role="status" className={saved ? 'text-sm text-success' : 'sr-only'}>
        {saved && t.saved}
      </p>
    </form>
  )
}
