import { useState } from 'react';
import { type Projection, WIDTH } from './projection.js';

const CLOSEST = 16;

/** Which part of the drawing is seen. */
export function useView({ height }: Projection) {
  const [{ zoom, x, y }, setView] = useState({ zoom: 1, x: WIDTH / 2, y: height / 2 });
  const [wide, high] = [WIDTH / zoom, height / zoom];
  const left = clamp(x - wide / 2, WIDTH - wide);
  const top = clamp(y - high / 2, height - high);
  return {
    zoom,
    box: `${left} ${top} ${wide} ${high}`,
    /** Where in the drawing somebody pointed. */
    at: (svg: SVGSVGElement, clientX: number, clientY: number): readonly [x: number, y: number] => {
      const { left: from, top: above, width, height: tall } = svg.getBoundingClientRect();
      return [left + ((clientX - from) / width) * wide, top + ((clientY - above) / tall) * high];
    },
    closer: (around?: readonly [x: number, y: number]) =>
      setView((view) => ({
        zoom: Math.min(CLOSEST, view.zoom * 2),
        x: around?.[0] ?? view.x,
        y: around?.[1] ?? view.y,
      })),
    farther: () => setView((view) => ({ ...view, zoom: Math.max(1, view.zoom / 2) })),
    whole: () => setView({ zoom: 1, x: WIDTH / 2, y: height / 2 }),
    /** Keeps a point that moves within sight. */
    follow: (px: number, py: number) => {
      if (px < left || px > left + wide || py < top || py > top + high) setView({ zoom, x: px, y: py });
    },
  };
}

function clamp(value: number, most: number): number {
  return Math.min(Math.max(0, value), Math.max(0, most));
}
