/** A number in a small circle. Decorative: the text beside it must say what it counts. */
export const CountBadge = ({ count }: { count: number }) => (
  <span
    aria-hidden="true"
    className="min-w-5 rounded-lg bg-accent px-1 text-center text-xs font-bold text-on-accent digits"
  >
    {count > 99 ? '99+' : count}
  </span>
)
