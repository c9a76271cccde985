import { useId, useState, useSyncExternalStore } from 'react'
import { faultLimits } from '#app/contract/faults.ts'
import { usePanel } from '#app/shared/ui/use-panel.ts'
import { AccountField } from './account-field.tsx'
import { ErrorFields } from './error-fields.tsx'
import { NumberField } from './number-field.tsx'
import type { FaultTools } from './start-faults.ts'
import { StockFields } from './stock-fields.tsx'

interface FaultPanelProps {
  tools: FaultTools
  onClose: () => void
}

/**
 * Sets the faults. It is not modal, because the shop beside it stays in use; Esc closes it. In English, like most developer
 * tools.
 */
export function FaultPanel({ tools: { state, controls, drop }, onClose }: FaultPanelProps) {
  const { faults, errors } = useSyncExternalStore(state.subscribe, state.get)
  const titleId = useId()
  const panel = usePanel(onClose)

  return (
    <div ref={panel} role="dialog" aria-labelledby={titleId} tabIndex={-1} lang="en" className="faults-panel">
      <div className="faults-title">
        <h2 id={titleId}>Faults</h2>
        <button type="button" onClick={onClose} aria-label="Close">
          ✕
        </button>
      </div>
      <p>This page’s address contains the faults: copy it as a bug report.</p>
      <div role="alert">
        {errors.map((error) => (
          <p key={error}>{error}</p>
        ))}
      </div>

      <fieldset>
        <legend>Calls of this tab</legend>
        <NumberField
          label="Latency"
          unit="ms"
          max={faultLimits.latency}
          value={faults.latency}
          onChange={(latency) => state.set({ latency })}
        />
        <NumberField
          label="Jitter"
          unit="± ms"
          max={faultLimits.latency}
          value={faults.jitter}
          onChange={(jitter) => state.set({ jitter })}
        />
        <ErrorFields errors={faults.errors} onChange={(errors) => state.set({ errors })} />
      </fieldset>

      <fieldset>
        <legend>Realtime connection of this tab</legend>
        <Check label="Polling only" checked={faults.polling} onChange={(polling) => state.set({ polling })} />
        <Check label="Down" checked={faults.drop} onChange={(isDown) => state.set({ drop: isDown })} />
        <NumberField
          label="Drops after"
          unit="ms"
          max={faultLimits.flap}
          value={faults.flap}
          onChange={(flap) => state.set({ flap })}
        />
        <div className="faults-buttons">
          <button type="button" onClick={drop}>
            Drop it once
          </button>
          <button type="button" onClick={inspect}>
            Inspect packets (Ctrl+,)
          </button>
        </div>
      </fieldset>

      <fieldset>
        <legend>The shop, for everybody in it</legend>
        <NumberField
          label="Burst"
          unit="purchases/s"
          max={faultLimits.burst}
          value={faults.burst}
          onChange={(burst) => state.set({ burst })}
        />
        <StockFields stock={faults.stock} onChange={(stock) => state.set({ stock })} />
      </fieldset>

      <fieldset>
        <legend>Shopper of this tab</legend>
        <AccountField
          controls={controls}
          value={faults.as}
          onChange={(as) => state.set({ as })}
          onError={state.addError}
        />
        <NumberField
          label="Clock ahead by"
          unit="hours"
          step="any"
          min={-faultLimits.hours}
          max={faultLimits.hours}
          value={faults.hours}
          onChange={(hours) => state.set({ hours })}
        />
      </fieldset>

      <div className="faults-buttons">
        <button type="button" onClick={state.clear}>
          Clear all faults
        </button>
        <ResetButton
          onReset={() => {
            controls.run({ do: 'reset' }).catch((error: unknown) => state.addError(`reset: ${String(error)}`))
          }}
        />
      </div>
    </div>
  )
}

/** Opens the inspector by its key, which it listens for everywhere. */
const inspect = () => window.dispatchEvent(new KeyboardEvent('keydown', { key: ',', ctrlKey: true }))

interface CheckProps {
  label: string
  checked: boolean
  onChange: (checked: boolean) => void
}

const Check = ({ label, checked, onChange }: CheckProps) => (
  <label className="faults-field">
    <span>{label}</span>
    <input type="checkbox" checked={checked} onChange={({ target }) => onChange(target.checked)} />
  </label>
)

/** Asks before resetting the shop, because that can't be undone. */
function ResetButton({ onReset }: { onReset: () => void }) {
  const [sure, setSure] = useState(false)
  return (
    <button type="button" onBlur={() => setSure(false)} onClick={() => (sure ? onReset() : setSure(true))}>
      {sure ? 'Really empty the shop?' : 'Reset the shop…'}
    </button>
  )
}
