import { type ReactNode, Suspense, useEffect, useState, useSyncExternalStore } from 'react'
import { Router } from 'wouter'
import { useSearch } from 'wouter/use-browser-location'
import { listFaults } from '#app/contract/faults.ts'
import { lazyExtra } from '#app/shared/ui/lazy-extra.ts'
import { asksForPanel, withoutFaults } from './fault-state.ts'
import './faults.css'
import type { FaultTools } from './start-faults.ts'

const FaultPanel = lazyExtra(() => import('./fault-panel.tsx'), 'FaultPanel')

/** Hides the faults from pages, which would otherwise filter and count viewers by them. */
const useSearchOfShop = () => withoutFaults(useSearch().replace(/^\?/, ''))

/** The app with a badge that names the active faults, and a panel to set them. The badge or Ctrl+. opens the panel. */
export function FaultyApp({ tools, children }: { tools: FaultTools; children: ReactNode }) {
  const { faults, errors } = useSyncExternalStore(tools.state.subscribe, tools.state.get)
  const [open, setOpen] = useState(asksForPanel)

  useEffect(() => {
    const toggle = (event: KeyboardEvent) => {
      if (event.ctrlKey && event.key === '.') setOpen((before) => !before)
    }
    window.addEventListener('keydown', toggle)
    return () => window.removeEventListener('keydown', toggle)
  }, [])

  const set = listFaults(faults)
  return (
    <>
      <Router searchHook={useSearchOfShop}>{children}</Router>
      {!open && set.length + errors.length > 0 && (
        <button type="button" lang="en" className="faults-badge" onClick={() => setOpen(true)}>
          Faults: {[...set, ...errors].join(', ')}
        </button>
      )}
      <Suspense>{open && <FaultPanel tools={tools} onClose={() => setOpen(false)} />}</Suspense>
    </>
  )
}
