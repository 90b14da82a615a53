import { useLayoutEffect, useState } from 'react'

/** The height of an element in CSS pixels, 0 before it is there. */
export const useHeight = (element: HTMLElement | null): number => {
  const [height, setHeight] = useState(0)
  useLayoutEffect(() => {
    if (element === null) return
    const measure = (): void => setHeight(element.clientHeight)
    measure()
    const resized = new ResizeObserver(measure)
    resized.observe(element)
    return () => resized.disconnect()
  }, [element])
  return height
}
