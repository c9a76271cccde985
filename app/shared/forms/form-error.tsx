/** What is wrong with the whole form. The region is there before its text, so that it is read out. */
export const FormError = ({ children }: { children: string | undefined }) => (
  <p role="alert" className={children ? 'rounded-md bg-accent-soft p-3 text-sm font-semibold text-danger' : 'sr-only'}>
    {children}
  </p>
)
