import { type ReactNode, useEffect, useRef, useState } from 'react'

interface WhenVisibleProps {
  /** Keeps the place of the children: as high as they are, so that nothing jumps. */
  placeholder: ReactNode
  /** Shows them from the start. */
  now?: boolean
  children: ReactNode
}

/** Shows its children once their place has come into the window: nobody loads what they never scroll to. */
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
