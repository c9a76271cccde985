import { useEffect, useState } from 'react'
import type { DemoAccount, ShopControls } from '#app/contract/faults.ts'

interface AccountFieldProps {
  controls: ShopControls
  /** The chosen account: its e-mail address up to the `@`; empty for none. */
  value: string
  onChange: (name: string) => void
  onError: (error: string) => void
}

/** Chooses the demo account to sign in as. */
export function AccountField({ controls, value, onChange, onError }: AccountFieldProps) {
  const [accounts, setAccounts] = useState<readonly DemoAccount[]>([])
  useEffect(() => {
    controls.accounts().then(setAccounts, (error: unknown) => onError(`demo accounts: ${String(error)}`))
  }, [controls, onError])
  return (
    <label className="faults-field">
      <span>Signed in as</span>
      <select value={value} onChange={({ target }) => onChange(target.value)}>
        <option value="">no change</option>
        {accounts.map(({ nickname, email, role }) => (
          <option key={email} value={email.replace(/@.*/, '')}>
            {nickname} ({role})
          </option>
        ))}
      </select>
    </label>
  )
}
