import { type KeyboardEvent, type SubmitEvent, useState } from 'react'
import { isApiError } from '#app/shared/api/api-error.ts'
import { useErrorText } from '#app/shared/api/use-error-text.ts'
import { formatNumber } from '#app/shared/i18n/format.ts'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { Button } from '#app/shared/ui/button.tsx'
import { TextInput } from '#app/shared/ui/text-input.tsx'
import { adminGoodsMessages } from './admin-goods.messages.ts'

interface NumberEditorProps {
  label: string
  /** The label for screen readers, which names the product. */
  of: string
  /** The server's value; it may change while the field is edited. */
  value: number
  /** Saves the value if the server still has `expected`; rejects with an `ApiError`. */
  onSave: (value: number, expected: number) => Promise<unknown>
}

/**
 * A number that is edited in place. If the value changes elsewhere meanwhile, the editor keeps the typed text, shows the new
 * value, and overwrites it only on a second press. So two administrators can't overwrite each other's change unknowingly.
 */
export function NumberEditor({ label, of, value, onSave }: NumberEditorProps) {
  const t = useMessages(adminGoodsMessages)
  const errorText = useErrorText()
  /** The typed text and the value when typing began; `undefined` while nobody edits. */
  const [edit, setEdit] = useState<{ text: string; known: number }>()
  const [busy, setBusy] = useState(false)
  const [saveError, setSaveError] = useState<string>()
  const [saved, setSaved] = useState(false)

  const changed = edit !== undefined && edit.known !== value
  const shownError = saveError ?? (changed ? t.changedMeanwhile(formatNumber(value)) : undefined)

  async function save(event: SubmitEvent) {
    event.preventDefault()
    if (!edit || busy) return
    const form = event.currentTarget
    const text = edit.text.replace(/[\s,]/g, '')
    if (!/^\d+$/.test(text)) return setSaveError(t.whole)
    setEdit({ ...edit, known: value })
    // Show the new value first; the next press overwrites it.
    if (changed) return setSaveError(t.changedMeanwhile(formatNumber(value)))
    setBusy(true)
    try {
      await onSave(Number(text), value)
      setEdit(undefined)
      setSaveError(undefined)
      setSaved(true)
      // The button that had the focus disappears.
      if (form.contains(document.activeElement)) form.querySelector('input')?.focus()
    } catch (error) {
      // The refetched value will show its own message.
      if (isApiError(error, 'goods_changed')) setSaveError(undefined)
      else setSaveError((isApiError(error) && Object.values(error.fields)[0]) || errorText(error))
    } finally {
      setBusy(false)
    }
  }
  const cancel = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    setEdit(undefined)
    setSaveError(undefined)
  }

  return (
    <form noValidate onSubmit={(event) => void save(event)} className="grid content-start gap-2">
      <TextInput
        label={label}
        aria-label={of}
        inputMode="numeric"
        autoComplete="off"
        className="[&_input]:text-end [&_input]:digits"
        value={edit?.text ?? formatNumber(value)}
        error={shownError}
        onChange={({ target }) => {
          setEdit({ text: target.value, known: edit?.known ?? value })
          setSaveError(undefined)
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
