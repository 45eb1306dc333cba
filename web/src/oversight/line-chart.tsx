const WIDTH = 760;
const HEIGHT = 240;
const LEFT = 44;
const RIGHT = 150;
const TOP = 14;
const BOTTOM = 28;
const MARK = 4;

export interface Line {
  readonly name: string;
  readonly values: readonly number[];
}

interface LineChartProps {
  readonly label: string;
  /** What stands under each value. */
  readonly steps: readonly string[];
  /** At most three: each has a dash and a mark of its own, and its name stands at its end. */
  readonly lines: readonly Line[];
}

const DASHES = ['none', '8 4', '2 4'];

/** How numbers went from step to step. The table beside it has every one of them. */
export function LineChart({ label, steps, lines }: LineChartProps) {
  const most = Math.max(1, ...lines.flatMap(({ values }) => values));
  const x = (at: number) => LEFT + (at * (WIDTH - LEFT - RIGHT)) / Math.max(1, steps.length - 1);
  const y = (value: number) => HEIGHT - BOTTOM - (value / most) * (HEIGHT - TOP - BOTTOM);
  const ends = apart(lines.map(({ values }) => y(values.at(-1) ?? 0)));
  const told = lines.map(({ name, values }) => `${name}: ${values.join(', ')}`).join('; ');
  return (
    <div className="rows" role="region" aria-label={label} tabIndex={0}>
      <svg
        className="chart"
        role="img"
        aria-label={`${label}: ${told}`}
        width={WIDTH}
        height={HEIGHT}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      >
        {[0, most].map((value) => (
          <g key={value}>
            <line className="axis" x1={LEFT} x2={WIDTH - RIGHT} y1={y(value)} y2={y(value)} />
            <text x={LEFT - 6} y={y(value) + 4} textAnchor="end">
              {value}
            </text>
          </g>
        ))}
        {steps.map((step, at) => (
          <text key={step} x={x(at)} y={HEIGHT - 8} textAnchor="middle">
            {step}
          </text>
        ))}
        {lines.map(({ name, values }, index) => (
          <g key={name}>
            <polyline
              className="line"
              points={values.map((value, at) => `${x(at)},${y(value)}`).join(' ')}
              strokeDasharray={DASHES[index]}
            />
            {values.map((value, at) => (
              <Mark key={steps[at]} kind={index} x={x(at)} y={y(value)} />
            ))}
            <text x={x(values.length - 1) + 10} y={(ends[index] ?? 0) + 4}>
              {name}
            </text>
          </g>
        ))}
      </svg>
    </div>
  );
}

function Mark({ kind, x, y }: { readonly kind: number; readonly x: number; readonly y: number }) {
  if (kind === 0) return <circle className="plain" cx={x} cy={y} r={MARK} />;
  if (kind === 1) return <rect className="plain" x={x - MARK} y={y - MARK} width={2 * MARK} height={2 * MARK} />;
  return <polygon className="plain" points={`${x},${y - MARK} ${x + MARK},${y + MARK} ${x - MARK},${y + MARK}`} />;
}

const LINE_HEIGHT = 16;

/** Places of the names so that none lies on another. */
function apart(wanted: readonly number[]): number[] {
  const places = [...wanted];
  const order = wanted.map((_, index) => index).toSorted((one, other) => (wanted[one] ?? 0) - (wanted[other] ?? 0));
  order.forEach((index, at) => {
    const above = at === 0 ? -Infinity : (places[order[at - 1] ?? 0] ?? 0);
    places[index] = Math.max(places[index] ?? 0, above + LINE_HEIGHT);
  });
  return places;
}
