import { useEffect, useMemo, useState } from 'react'

/** Colours of tokens (`--phase-wait`) as a canvas wants them; new ones when the theme changes. */
export function useCanvasColors<Name extends string>(names: readonly Name[]): Readonly<Record<Name, string>> {
  const [times, setTimes] = useState(0)
  useEffect(() => {
    const again = () => setTimes((now) => now + 1)
    const watch = new MutationObserver(again)
    watch.observe(document.documentElement, { attributeFilter: ['data-theme'] })
    const system = matchMedia('(prefers-color-scheme: dark)')
    system.addEventListener('change', again)
    return () => {
      watch.disconnect()
      system.removeEventListener('change', again)
    }
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the theme is read from the page.
  return useMemo(() => readColors(names), [names, times])
}

/** A token holds words such as `light-dark(…)`; only a colour of an element is resolved. */
function readColors<Name extends string>(names: readonly Name[]): Readonly<Record<Name, string>> {
  const probe = document.createElement('span')
  probe.hidden = true
  document.body.append(probe)
  const colors = names.map((name) => {
    probe.style.color = `var(${name})`
    return [name, getComputedStyle(probe).color]
  })
  probe.remove()
  return Object.fromEntries(colors) as Record<Name, string>
}

/** Makes a canvas as sharp as the screen, and clears it. `undefined` where the browser draws none. */
export function clearedCanvas(
  canvas: HTMLCanvasElement,
  width: number,
  height: number,
): CanvasRenderingContext2D | undefined {
  const scale = devicePixelRatio || 1
  canvas.width = Math.max(1, Math.round(width * scale))
  canvas.height = Math.max(1, Math.round(height * scale))
  const context = canvas.getContext('2d') ?? undefined
  context?.scale(scale, scale)
  return context
}
