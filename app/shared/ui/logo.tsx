import { classNames } from './class-names.ts'

interface LogoProps {
  /** Sets the size: mark and word follow the font size. */
  className?: string
}

/** The shop's name with its mark: a stall's awning on trestle legs, which together look like ㅈ. */
export function Logo({ className = 'text-xl' }: LogoProps) {
  return (
    <span className={classNames('inline-flex items-center gap-[0.3em] font-bold [letter-spacing:-0.025em]', className)}>
      <svg viewBox="0 0 16 16" aria-hidden="true" className="size-[1.2em] shrink-0">
        <g className="fill-accent">
          <path d="M2 1h4l-.67 5A2.67 2.3 0 0 1 0 6zM10 1h4l2 5a2.67 2.3 0 0 1-5.33 0z" />
          <path opacity=".45" d="M6 1h4l.67 5a2.67 2.3 0 0 1-5.34 0z" />
        </g>
        <path fill="none" stroke="currentColor" strokeLinecap="round" strokeWidth="2" d="m3 15 5-5.7 5 5.7" />
      </svg>
      <span lang="ko">장터</span>
    </span>
  )
}
