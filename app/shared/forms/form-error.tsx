/** The error of a whole form. The live region exists before its text, so that screen readers announce it. */
export const FormError = ({ children }: { children: string | undefined }) => (
  <p role="alert" className={children ? 'rounded-md bg-accent-soft p-3 text-sm font-semibold text-danger' : 'sr-only'}>
    {children}
  </p>
)
