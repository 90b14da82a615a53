import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { barsScene } from '../../../shared/charts/bars.ts'
import { columnsScene } from '../../../shared/charts/columns.ts'
import type { Mark, Scene } from '../../../shared/charts/scene.ts'
import { fitted, widthOf } from '../../../shared/charts/scene.ts'
import { stripsScene } from '../../../shared/charts/strips.ts'
import { svgOf } from '../../../shared/charts/svg-of.ts'
import { IsoDay } from '../../../shared/model/when.ts'

const anyWidth = fc.integer({ min: 240, max: 1200 })
const title = { title: 'Entries', says: 'What they show.' }
const bars = (scene: Scene) => scene.marks.filter((mark): mark is Extract<Mark, { kind: 'bar' }> => mark.kind === 'bar')

/** What is drawn outside the picture. */
const outside = ({ width, height, marks }: Scene): readonly Mark[] =>
  marks.filter((mark) => {
    switch (mark.kind) {
      case 'bar':
        return mark.x < 0 || mark.x + mark.width > width + 1 || mark.y < 0 || mark.y + mark.height > height
      case 'dots':
        return mark.at.some(({ x, y }) => x < 0 || x > width || y < 0 || y > height)
      case 'line':
        return [mark.from, mark.to].some(({ x, y }) => x < 0 || x > width + 1 || y < 0 || y > height)
      case 'words': {
        const wide = widthOf(mark.says)
        const start = mark.anchor === 'start' ? mark.x : mark.anchor === 'end' ? mark.x - wide : mark.x - wide / 2
        // words are reckoned a little wider than they are
        return start < -8 || start + wide > width + 10
      }
    }
  })

describe('bars', () => {
  const anyRows = fc.array(fc.record({ label: fc.string({ maxLength: 60 }), value: fc.nat(5000) }), { maxLength: 20 })

  it('stay inside the picture at any width, and are as long as their numbers', () => {
    fc.assert(
      fc.property(anyRows, anyWidth, (rows, width) => {
        const scene = barsScene(
          rows.map((row) => ({ ...row, says: `${row.value}` })),
          { width, ...title },
        )
        expect(outside(scene)).toEqual([])
        const drawn = bars(scene)
        const shown = rows.filter(({ value }) => value > 0)
        expect(drawn).toHaveLength(shown.length)
        const byNumber = drawn
          .map(({ width: long }, at) => ({ long, value: shown[at]?.value ?? 0 }))
          .toSorted((a, b) => a.value - b.value)
        expect(byNumber.map(({ long }) => long)).toEqual(byNumber.map(({ long }) => long).toSorted((a, b) => a - b))
      }),
    )
  })
})

describe('columns', () => {
  const anyColumns = fc.array(
    fc.record({ up: fc.array(fc.nat(400), { maxLength: 4 }), down: fc.array(fc.nat(400), { maxLength: 2 }) }),
    { maxLength: 40 },
  )

  it('stay inside the picture, stack without overlap, and lose no part', () => {
    fc.assert(
      fc.property(anyColumns, anyWidth, (columns, width) => {
        const scene = columnsScene(
          columns.map(({ up, down }, at) => ({
            label: 'May',
            group: `${2020 + Math.floor(at / 12)}`,
            up: up.map((value) => ({ value, filling: 'solid' as const })),
            down: down.map((value) => ({ value, filling: 'hatched' as const })),
          })),
          [],
          { width, ...title },
        )
        expect(outside(scene)).toEqual([])
        const parts = columns.flatMap(({ up, down }) => [...up, ...down]).filter((value) => value > 0)
        const drawn = bars(scene)
        expect(drawn).toHaveLength(parts.length)
        const scale = drawn[0] === undefined ? 1 : drawn[0].height / (parts[0] ?? 1)
        for (const [at, bar] of drawn.entries()) expect(bar.height).toBeCloseTo((parts[at] ?? 0) * scale, 3)
      }),
    )
  })

  it('of nothing are an empty line', () => expect(bars(columnsScene([], [], { width: 600, ...title }))).toEqual([]))
})

describe('strips', () => {
  const day = (said: string) => IsoDay.parse(said)
  const strip = {
    label: 'POL',
    spans: [{ first: day('2026-01-05'), last: day('2026-01-05') }],
    gaps: [{ from: day('2026-01-06'), to: day('2026-04-30'), says: '115 days', opens: 'key' }],
  }

  it('show a silence as a hatched bar with its days in words, which leads to its entries', () => {
    const scene = stripsScene([strip], [], { width: 800, ...title, from: day('2026-01-01'), to: day('2026-05-01') })
    expect(bars(scene)).toMatchObject([{ filling: 'hatched', opens: 'key' }])
    expect(scene.marks).toContainEqual(expect.objectContaining({ kind: 'words', says: '115 days', opens: 'key' }))
    expect(outside(scene)).toEqual([])
  })

  it('show an entry known to its day as a dot however wide a day is, and one known by its period as a bar', () => {
    const spans = [
      { first: day('2026-01-02'), last: day('2026-01-02') },
      { first: day('2026-01-05'), last: day('2026-01-11') },
    ]
    const scene = stripsScene([{ ...strip, spans, gaps: [] }], [], {
      width: 1200,
      ...title,
      from: day('2026-01-01'),
      to: day('2026-01-15'),
    })
    expect(bars(scene)).toMatchObject([{ filling: 'dotted' }])
    expect(scene.marks.flatMap((mark) => (mark.kind === 'dots' ? mark.at : []))).toHaveLength(1)
  })

  it('show a dot also where it lies within a long period that began before it', () => {
    const spans = [
      { first: day('2026-01-01'), last: day('2026-12-31') },
      ...['2026-01-20', '2026-03-10', '2026-05-02'].map((on) => ({ first: day(on), last: day(on) })),
    ]
    const scene = stripsScene([{ ...strip, spans, gaps: [] }], [], {
      width: 800,
      ...title,
      from: day('2026-01-01'),
      to: day('2026-12-31'),
    })
    expect(scene.marks.flatMap((mark) => (mark.kind === 'dots' ? mark.at : []))).toHaveLength(3)
  })

  it('stay inside the picture from one day to many years', () => {
    fc.assert(
      fc.property(anyWidth, fc.constantFrom('2026-01-01', '2026-01-20', '2026-12-31', '2046-12-31'), (width, to) => {
        expect(outside(stripsScene([strip], [], { width, ...title, from: day('2026-01-01'), to: day(to) }))).toEqual([])
      }),
    )
  })
})

describe('a chart for a document', () => {
  const anyWords = fc
    .array(fc.constantFrom('<', '>', '&', '"', '\u0000', '\uD800', 'a', 'é', '😀', '</svg>'), { maxLength: 20 })
    .map((letters) => letters.join(''))

  it('is well-formed SVG whatever the words, with a title, a description and nothing from elsewhere', () => {
    fc.assert(
      fc.property(anyWords, (label) => {
        const svg = svgOf(barsScene([{ label, value: 3, says: '<3 & "4"' }], { width: 640, ...title }))
        expect(svg).toContain('<title>Entries</title><desc>What they show.</desc>')
        expect(svg.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|<script|href/)
        // every angle bracket is one of a tag of ours
        expect(
          svg.replaceAll(/<\/?(?:svg|title|desc|defs|pattern|rect|circle|path|line|text)\b[^<>]*>/g, ''),
        ).not.toMatch(/[<>]/)
      }),
    )
  })

  it('tells its fillings apart in black and white', () => {
    const svg = svgOf(
      columnsScene(
        [
          {
            label: 'May',
            group: '2026',
            up: [{ value: 1, filling: 'solid' }],
            down: [{ value: 1, filling: 'hatched' }],
          },
        ],
        [{ says: 'Worries', filling: 'hatched' }],
        { width: 640, ...title },
      ),
    )
    expect(svg).toContain('fill="url(#hatched)"')
    expect(svg).toContain('>Worries</text>')
  })
})

describe('words of a chart', () => {
  it('are shortened with a mark where there is no room', () => {
    expect(fitted('Domestic abuse notification', 90)).toMatch(/^Domestic.*…$/)
    expect(fitted('A&E', 90)).toBe('A&E')
  })
})
