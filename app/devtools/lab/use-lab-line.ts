import { useEffect, useState, useSyncExternalStore } from 'react'
import { useLanguage } from '#app/shared/i18n/language.tsx'
import { createLabLine, type LabLine, type LabLineOptions, type LineStatus } from './lab-line.ts'

/** A line of the lab for as long as the component is there; `prepare` says once what it listens to. */
export function useLabLine(
  prepare: (line: LabLine) => void = () => {},
  options: Omit<LabLineOptions, 'language'> = {},
): LabLine {
  const [language] = useLanguage()
  const [line] = useState(() => {
    const made = createLabLine({ ...options, language })
    prepare(made)
    return made
  })
  useEffect(() => () => line.close(), [line])
  return line
}

export const useLineStatus = ({ status }: LabLine): LineStatus => useSyncExternalStore(status.subscribe, status.get)
