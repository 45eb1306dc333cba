import type { Words } from '../words/words.js';
import { useWords } from '../words/words-context.js';
import type { Figures } from './groups.js';

const ROW = 34;
const NAMES = 280;
const BARS = 520;

interface OnTimeChartProps {
  readonly rows: readonly { readonly name: string; readonly figures: Figures }[];
}

/** What the table says, to be seen at a glance: a plain bar is in time, a striped one late, and each says its numbers. */
export function OnTimeChart({ rows }: OnTimeChartProps) {
  const words = useWords();
  const most = Math.max(1, ...rows.map(({ figures }) => figures.concluded));
  const height = rows.length * ROW + 8;
  return (
    <div className="rows" role="region" aria-label={words.say('oversight.chart')} tabIndex={0}>
      <svg
        className="chart"
        role="img"
        aria-label={`${words.say('oversight.chart')}: ${rows.map((row) => told(words, row)).join('; ')}`}
        width={NAMES + BARS + 220}
        height={height}
        viewBox={`0 0 ${NAMES + BARS + 220} ${height}`}
      >
        <defs>
          <pattern id="late" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="3" height="6" fill="currentColor" />
          </pattern>
        </defs>
        {rows.map((row, index) => {
          const { onTime, concluded } = row.figures;
          const inTime = (onTime / most) * BARS;
          const late = ((concluded - onTime) / most) * BARS;
          return (
            <g key={row.name} transform={`translate(0 ${index * ROW + 4})`}>
              <text x={NAMES - 10} y={18} textAnchor="end">
                {shortened(row.name)}
              </text>
              <rect className="on-time" x={NAMES} y={2} width={inTime} height={ROW - 12} />
              <rect className="late" x={NAMES + inTime} y={2} width={late} height={ROW - 12} />
              <text x={NAMES + inTime + late + 8} y={18}>
                {numbers(words, row.figures)}
              </text>
            </g>
          );
        })}
      </svg>
    </div>
  );
}

function told(words: Words, { name, figures }: OnTimeChartProps['rows'][number]): string {
  return `${name}: ${numbers(words, figures)}`;
}

function numbers(words: Words, { onTime, concluded }: Figures): string {
  return `${onTime} ${words.say('oversight.chart.on-time')}, ${concluded - onTime} ${words.say('oversight.chart.late')}`;
}

function shortened(name: string): string {
  return name.length > 38 ? `${name.slice(0, 37)}…` : name;
}
