import { Suspense, useEffect, useState } from 'react'
import { lazyExtra } from '#app/shared/ui/lazy-extra.ts'
import { createInspection, type Inspection } from './inspection.ts'
import { loadObservedClient } from './observed-client.ts'

const InspectorPanel = lazyExtra(() => import('./panel/inspector-panel.tsx'), 'InspectorPanel')

/** Whether the page's address asks for the panel. */
const asksForPanel = () => new URLSearchParams(location.search).has('inspect')

/** Watches the page's connection from its first packet on, and shows what it has seen: by `?inspect`, or Ctrl+, (a comma). */
export function createInspector() {
  const inspection = createInspection()
  return {
    /** For `createConnection`. */
    load: () => loadObservedClient(inspection),
    Inspector: () => <Inspector inspection={inspection} />,
  }
}

function Inspector({ inspection }: { inspection: Inspection }) {
  const [open, setOpen] = useState(asksForPanel)
  useEffect(() => {
    const toggle = (event: KeyboardEvent) => {
      if (event.ctrlKey && event.key === ',') setOpen((before) => !before)
    }
    window.addEventListener('keydown', toggle)
    return () => window.removeEventListener('keydown', toggle)
  }, [])
  return <Suspense>{open && <InspectorPanel inspection={inspection} onClose={() => setOpen(false)} />}</Suspense>
}
