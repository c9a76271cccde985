import { useState } from 'react'

interface NumberFieldProps {
  label: string
  unit: string
  value: number
  min?: number
  max: number
  step?: number | 'any'
  onChange: (value: number) => void
}

/** A number field that applies every valid number. Invalid text stays in the field while typing. */
export function NumberField({ label, unit, value, min = 0, max, step = 1, onChange }: NumberFieldProps) {
  const [typed, setTyped] = useState<string>()
  return (
    <label className="faults-field">
      <span>{label}</span>
      <span>
        <input
          type="number"
          min={min}
          max={max}
          step={step}
          value={typed ?? value}
          onBlur={() => setTyped(undefined)}
          onChange={({ target }) => {
            setTyped(target.value)
            if (target.value !== '' && target.validity.valid) onChange(target.valueAsNumber)
          }}
        />
        <span>{unit}</span>
      </span>
    </label>
  )
}
