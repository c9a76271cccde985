import type { ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { onTestFinished } from 'vitest'

/**
 * Renders as a page does, without `act`: effects and frames come when they come, and that is what these tests are about.
 */
export function mount(node: ReactNode) {
  const container = document.body.appendChild(document.createElement('div'))
  const root = createRoot(container)
  let mounted = true
  const unmount = () => {
    if (mounted) root.unmount()
    mounted = false
    container.remove()
  }
  onTestFinished(unmount)
  root.render(node)
  return { container, render: (next: ReactNode) => root.render(next), unmount }
}
