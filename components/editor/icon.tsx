/** The icons of the toolbar, drawn in a square of 20 by 20. */
const PATHS = {
  undo: 'M4 8h8a4 4 0 0 1 0 8H8M4 8l4-4M4 8l4 4',
  redo: 'M16 8H8a4 4 0 0 0 0 8h4M16 8l-4-4M16 8l-4 4',
  bold: 'M6 4h5a3 3 0 0 1 0 6H6zM6 10h6a3 3 0 0 1 0 6H6z',
  italic: 'M8 4h6M6 16h6M11.5 4l-3 12',
  link: 'M8.5 11.5l3-3M9.5 6.5l1.8-1.8a3 3 0 0 1 4.2 4.2l-1.8 1.8M10.500 13.500l-1.800 1.800a3 3 0 0 1-4.200-4.200l1.800-1.800',
  reference: 'M5 3h8a2 2 0 0 1 2 2v12H7a2 2 0 0 1-2-2zM5 15a2 2 0 0 1 2-2h8M8 7h4',
  bullets: 'M8 5h9M8 10h9M8 15h9M3.500 5h.01M3.500 10h.01M3.500 15h.01',
  numbers:
    'M9 5h8M9 10h8M9 15h8M3 4l1.500-1v4M3 12c0-1.500 2.500-1.500 2.500 0 0 1-2.500 1.500-2.500 3h2.500',
  quote: 'M4 5v10M8 6h9M8 10h9M8 14h6',
  table: 'M3 4h14v12H3zM3 8h14M3 12h14M10 4v12',
  find: 'M8.500 3.500a5 5 0 1 1 0 10a5 5 0 1 1 0-10zM12.200 12.200l4.800 4.800',
  keys: 'M2 5h16v10H2zM5 8h.01M8 8h.01M11 8h.01M14 8h.01M6 12h8',
  image: 'M3 4h14v12H3zM3 13.500l4-4l3.500 3.500l2.500-2.500l4 4M12.800 7.500h.01',
  file: 'M13.500 6.500v6.500a3.500 3.500 0 0 1-7 0V5.500a2.300 2.300 0 0 1 4.600 0v7a1.100 1.100 0 0 1-2.200 0V6.500',
} as const

/** One of the icons. */
export type IconName = keyof typeof PATHS

/** An icon in the colour of the words around it; what it means is said by the button that it stands in. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="ch-icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
      <path
        d={PATHS[name]}
        fill="none"
        stroke="currentColor"
        strokeLinecap="round"
        strokeLinejoin="round"
        strokeWidth="1.8"
      />
    </svg>
  )
}
