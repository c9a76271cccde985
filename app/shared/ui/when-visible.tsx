import { type ReactNode, useEffect, useRef, useState } from 'react'

interface WhenVisibleProps {
  /** The placeholder: as high as the children, so that nothing jumps. */
  placeholder: ReactNode
  /** Shows the children from the start. */
  now?: boolean
  children: ReactNode
}

/** Renders its children once their place scrolls into view, so that their code loads only when it is needed. */
export function WhenVisible({ placeholder, now = false, children }: WhenVisibleProps) {
  const place = useRef<HTMLDivElement>(null)
  const [seen, setSeen] = useState(now)
  useEffect(() => {
    if (!place.current) return
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return
      observer.disconnect()
      setSeen(true)
    })
    observer.observe(place.current)
    return () => observer.disconnect()
  }, [])
  return seen ? children : <div ref={place}>{placeholder}</div>
}
