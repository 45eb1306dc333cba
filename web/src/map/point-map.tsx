import type { KeyboardEvent, MouseEvent } from 'react';
import { useWords } from '../words/words-context.js';
import { pathOf, projectionOf, WIDTH } from './projection.js';
import type { Zone } from './queries.js';
import { useView } from './use-view.js';
import { type MapPoint, zoneAt } from './zone-at.js';
import { ZoomButtons } from './zoom-buttons.js';

interface PointMapProps {
  readonly label: string;
  readonly zones: readonly Zone[];
  readonly point: MapPoint | undefined;
  readonly onPoint: (point: MapPoint) => void;
}

/** Part of what is seen that an arrow key moves the point by; with Shift a tenth of it. */
const STEP = 1 / 40;
const ARROWS: Readonly<Record<string, readonly [x: number, y: number] | undefined>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Where something is: the point goes where somebody clicks, and by the arrow keys. */
export function PointMap({ label, zones, point, onPoint }: PointMapProps) {
  const words = useWords();
  const projection = projectionOf(zones);
  const view = useView(projection);
  const marked = point && ([projection.x(point.longitude), projection.y(point.latitude)] as const);
  const zone = point && zoneAt(zones, point);

  function click({ currentTarget, clientX, clientY }: MouseEvent<SVGSVGElement>) {
    onPoint(projection.point(...view.at(currentTarget, clientX, clientY)));
  }
  function key(event: KeyboardEvent<SVGSVGElement>) {
    if (event.key === '+') view.closer(marked);
    if (event.key === '-') view.farther();
    const arrow = ARROWS[event.key];
    if (arrow === undefined) return;
    event.preventDefault();
    if (marked === undefined) return onPoint(projection.middle);
    const step = ((WIDTH / view.zoom) * STEP) / (event.shiftKey ? 10 : 1);
    const [x, y] = [marked[0] + arrow[0] * step, marked[1] + arrow[1] * step];
    view.follow(x, y);
    onPoint(projection.point(x, y));
  }

  return (
    <div>
      <ZoomButtons view={view} around={marked} />
      <svg
        className="map"
        role="application"
        aria-label={label}
        aria-describedby="map-keys"
        tabIndex={0}
        viewBox={view.box}
        style={{ aspectRatio: `${WIDTH} / ${projection.height}` }}
        onClick={click}
        onKeyDown={key}
      >
        {zones.map((one) => (
          <path
            key={one.id}
            className={one.id === zone?.id ? 'zone chosen' : 'zone'}
            d={pathOf(one, projection)}
            data-zone={one.id}
          >
            <title>{one.name}</title>
          </path>
        ))}
        {marked && (
          <g className="mark" transform={`translate(${marked[0]} ${marked[1]}) scale(${1 / view.zoom})`}>
            <circle r={7} />
            <path d="M-14 0H14M0 -14V14" />
          </g>
        )}
      </svg>
      <p id="map-keys" className="basis">
        {words.say('map.keys')}
      </p>
    </div>
  );
}
