import { defineMessages, useMessages } from '../i18n/messages.ts'

const messages = defineMessages({
  ko: { quantity: '수량', less: '하나 줄이기', more: '하나 늘리기' },
  en: { quantity: 'Quantity', less: 'One less', more: 'One more' },
})

interface QuantityPickerProps {
  value: number
  /** The highest quantity: the stock, and at most 99. */
  max: number
  onChange: (quantity: number) => void
  /** What is counted, for screen readers if a page has several pickers. */
  of?: string
}

/** A quantity from 1 to `max`. A stored quantity above `max` is shown unchanged and can only be lowered. */
export function QuantityPicker({ value, max, onChange, of }: QuantityPickerProps) {
  const t = useMessages(messages)
  const name = (text: string) => (of ? `${of}: ${text}` : text)
  const button = 'grid size-11 place-items-center rounded-md text-lg hover:bg-sunken disabled:opacity-40'
  return (
    <fieldset className="inline-flex items-center rounded-md border border-line-strong bg-surface">
      <legend className="sr-only">{name(t.quantity)}</legend>
      <button
        type="button"
        className={button}
        aria-label={name(t.less)}
        disabled={value <= 1}
        onClick={() => onChange(Math.min(value - 1, max))}
      >
        <span aria-hidden="true">−</span>
      </button>
      <output aria-label={name(t.quantity)} className="min-w-8 text-center font-semibold digits">
        {value}
      </output>
      <button
        type="button"
        className={button}
        aria-label={name(t.more)}
        disabled={value >= max}
        onClick={() => onChange(value + 1)}
      >
        <span aria-hidden="true">+</span>
      </button>
    </fieldset>
  )
}
