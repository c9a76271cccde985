/** The first stop of the keyboard: past what every page begins with, to the element `to`. Seen only while it has the focus. */
export const SkipLink = ({ to, children }: { to: string; children: string }) => (
  <a
    href={`#${to}`}
    className="sr-only focus:not-sr-only focus:fixed focus:start-4 focus:top-4 focus:z-50 focus:rounded-md focus:bg-surface focus:p-3"
  >
    {children}
  </a>
)
