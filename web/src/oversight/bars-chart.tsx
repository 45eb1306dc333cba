import { useId } from 'react';

const ROW = 34;
const NAMES = 280;
const BARS = 520;
const NUMBERS = 220;

export interface Bar {
  readonly name: string;
  /** A plain bar, and a striped one behind it. */
  readonly plain: number;
  readonly striped?: number;
  /** Both in numbers and words. */
  readonly told: string;
}

interface BarsChartProps {
  readonly label: string;
  readonly bars: readonly Bar[];
}

/** What a table says, to be seen at a glance: nothing is told by a colour alone, and each bar says its numbers. */
export function BarsChart({ label, bars }: BarsChartProps) {
  const stripes = useId().replace(/\W/g, '');
  const most = Math.max(1, ...bars.map(({ plain, striped = 0 }) => plain + striped));
  const height = bars.length * ROW + 8;
  const width = NAMES + BARS + NUMBERS;
  return (
    <div className="rows" role="region" aria-label={label} tabIndex={0}>
      <svg
        className="chart"
        role="img"
        aria-label={`${label}: ${bars.map(({ name, told }) => `${name}: ${told}`).join('; ')}`}
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
      >
        <defs>
          <pattern id={stripes} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="3" height="6" fill="currentColor" />
          </pattern>
        </defs>
        {bars.map(({ name, plain, striped = 0, told }, index) => {
          const [first, second] = [(plain / most) * BARS, (striped / most) * BARS];
          return (
            <g key={name} transform={`translate(0 ${index * ROW + 4})`}>
              <text x={NAMES - 10} y={18} textAnchor="end">
                {shortened(name)}
              </text>
              <rect className="plain" x={NAMES} y={2} width={first} height={ROW - 12} />
              <rect x={NAMES + first} y={2} width={second} height={ROW - 12} fill={`url(#${stripes})`} />
              <text x={NAMES + first + second + 8} y={18}>
                {told}
              </text>
            </g>
          );
        })}
      </svg>
    </div>
  );
}

function shortened(name: string): string {
  return name.length > 38 ? `${name.slice(0, 37)}…` : name;
}
