import { useLayoutEffect, useState, type RefObject } from 'react'

/** The width of an element in rem, so that larger letters count as less room; 0 before it is known. */
export const useWidthInRem = (box: RefObject<HTMLElement | null>): number => {
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const element = box.current
    if (element === null) return
    const measure = (): void => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
      setWidth(Math.round((element.clientWidth / rem) * 4) / 4)
    }
    measure()
    const resized = new ResizeObserver(measure)
    resized.observe(element)
    return () => resized.disconnect()
  }, [box])
  return width
}
