import { endpointNames } from '#app/contract/every-route.ts'
import type { Faults } from '#app/contract/faults.ts'
import { NumberField } from './number-field.tsx'

interface ErrorFieldsProps {
  errors: Faults['errors']
  onChange: (errors: Faults['errors']) => void
}

const nameOf = (endpoint: string) => (endpoint === '*' ? 'every endpoint' : endpoint)

/** Sets which endpoints fail, and how often in percent. */
export function ErrorFields({ errors, onChange }: ErrorFieldsProps) {
  const others = ['*', ...endpointNames].filter((endpoint) => !(endpoint in errors))
  return (
    <>
      {Object.entries(errors).map(([endpoint, rate]) => (
        <NumberField
          key={endpoint}
          label={nameOf(endpoint)}
          unit="% fail"
          max={100}
          value={Math.round(rate * 100)}
          onChange={(percent) => {
            const { [endpoint]: _, ...rest } = errors
            onChange(percent === 0 ? rest : { ...errors, [endpoint]: percent / 100 })
          }}
        />
      ))}
      <label className="faults-field">
        <span>Let fail</span>
        <select value="" onChange={({ target }) => onChange({ ...errors, [target.value]: 1 })}>
          <option value="" disabled>
            an endpoint…
          </option>
          {others.map((endpoint) => (
            <option key={endpoint} value={endpoint}>
              {nameOf(endpoint)}
            </option>
          ))}
        </select>
      </label>
    </>
  )
}
