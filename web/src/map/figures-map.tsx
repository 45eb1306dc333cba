import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import type { CountedAsked } from '../api/queries.js';
import { useWords } from '../words/words-context.js';
import { labelAt, pathOf, projectionOf, WIDTH } from './projection.js';
import type { Zone } from './queries.js';
import { stepOf, stepsUpTo } from './steps.js';
import { useView } from './use-view.js';
import { ZoomButtons } from './zoom-buttons.js';

interface FiguresMapProps {
  readonly label: string;
  readonly zones: readonly Zone[];
  /** Null where there is nothing to tell. */
  readonly valueOf: (zone: Zone) => number | null;
  readonly nameOf: (zone: Zone) => string;
  readonly opens?: (zone: Zone) => CountedAsked;
}

/** A number in each zone, and a colour by the step that it falls into: nothing is told by the colour alone. */
export function FiguresMap({ label, zones, valueOf, nameOf, opens }: FiguresMapProps) {
  const words = useWords();
  const legend = useId();
  const projection = projectionOf(zones);
  const view = useView(projection);
  const values = zones.map((zone) => ({ zone, value: valueOf(zone) }));
  const steps = stepsUpTo(Math.ceil(Math.max(0, ...values.map(({ value }) => value ?? 0))));
  return (
    <div>
      <ZoomButtons view={view} />
      <svg
        className="map"
        role="group"
        aria-label={label}
        aria-describedby={legend}
        viewBox={view.box}
        style={{ aspectRatio: `${WIDTH} / ${projection.height}` }}
      >
        {values.map(({ zone, value }) => (
          <path
            key={zone.id}
            className={`zone step-${stepOf(steps, value)}`}
            d={pathOf(zone, projection)}
            data-zone={zone.id}
          >
            <title>{nameOf(zone)}</title>
          </path>
        ))}
        {values.map(({ zone, value }) => (
          <g key={zone.id} transform={`translate(${labelAt(zone, projection).join(' ')}) scale(${1 / view.zoom})`}>
            <Told {...{ value, opens: opens?.(zone), name: nameOf(zone) }} />
          </g>
        ))}
      </svg>
      <ul className="legend" id={legend} aria-label={words.say('map.legend')}>
        <li>
          <span className="swatch step-0" aria-hidden />
          {words.say('map.none')}
        </li>
        {steps.map(({ from, to }, at) => (
          <li key={from}>
            <span className={`swatch step-${at + 1}`} aria-hidden />
            {from === to ? String(from) : words.say('map.step', { from, to })}
          </li>
        ))}
      </ul>
    </div>
  );
}

interface ToldProps {
  readonly value: number | null;
  readonly name: string;
  readonly opens: CountedAsked | undefined;
}

function Told({ value, name, opens }: ToldProps) {
  if (value === null || value === 0) return null;
  const number = (
    <text textAnchor="middle" dominantBaseline="central">
      {value}
    </text>
  );
  if (opens === undefined) return number;
  return (
    <Link to="/oversight/cases" search={opens} aria-label={`${name}: ${value}`}>
      {number}
    </Link>
  );
}
