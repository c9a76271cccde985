import type { ReactNode } from 'react'

/**
 * Reads out what comes to stand in it, when there is a pause. It must be there, empty, before its text is: what arrives together
 * with its text is not heard. Plain sentences only; links and buttons stay outside. Nothing of it is seen.
 */
export const LiveRegion = ({ children }: { children: ReactNode }) => (
  <div role="status" className="sr-only">
    {children}
  </div>
)
