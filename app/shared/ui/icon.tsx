/** SVG paths in a box of 16 × 16. */
const paths = { close: 'm4 4 8 8m0-8-8 8', down: 'm4 6 4 4 4-4' }

export type IconName = keyof typeof paths

/** An icon in the colour of its text. Decorative: the text beside it or the button's label says what it means. */
export const Icon = ({ name, className = 'size-4' }: { name: IconName; className?: string }) => (
  <svg aria-hidden="true" viewBox="0 0 16 16" className={className}>
    <path d={paths[name]} fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />
  </svg>
)
