import { Loader, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { fieldId } from '../kit/error-summary.js';
import { PointMap } from '../map/point-map.js';
import { zonesQuery } from '../map/queries.js';
import { type MapPoint, zoneAt } from '../map/zone-at.js';
import { useWords } from '../words/words-context.js';
import type { PetitionDraft } from './petition-draft.js';

export interface PointPickerProps {
  readonly point: PetitionDraft['point'];
  readonly change: (part: Partial<PetitionDraft>) => void;
}

/** A point on the map, or its coordinates as somebody reads them out. The place of the petition follows it, and may be changed after. */
export function PointPicker({ point, change }: PointPickerProps) {
  const words = useWords();
  const { data, isPending } = useQuery(zonesQuery);
  const zones = data?.zones ?? [];
  const zone = point === null ? undefined : zoneAt(zones, point);
  const put = (next: MapPoint) => {
    const within = zoneAt(zones, next);
    change({ point: next, ...(within && { place: within.id }) });
  };
  return (
    <Stack gap="xs" mt="xs">
      {isPending && <Loader role="status" aria-label={words.say('app.loading')} />}
      {data !== undefined && zones.length === 0 && <Text>{words.say('desk.point.no-map')}</Text>}
      {zones.length > 0 && (
        <PointMap label={words.say('desk.point.map')} zones={zones} point={point ?? undefined} onPoint={put} />
      )}
      <Coordinates point={point} onPoint={put} />
      <Text role="status" size="sm" fw={600}>
        {point !== null && zones.length > 0 && placeWords()}
      </Text>
    </Stack>
  );

  function placeWords(): string {
    return zone === undefined ? words.say('desk.point.outside') : words.say('desk.point.in', { place: zone.name });
  }
}

interface CoordinatesProps {
  readonly point: MapPoint | null;
  readonly onPoint: (point: MapPoint) => void;
}

function Coordinates({ point, onPoint }: CoordinatesProps) {
  const words = useWords();
  const [{ typed, of }, setState] = useState({ typed: textsOf(point), of: point });
  // The point went elsewhere on the map; whoever is in a field stays in it.
  if (of !== point) setState({ typed: textsOf(point), of: point });
  const take = () => {
    const next = pointIn(typed);
    if (next !== undefined && (next.latitude !== point?.latitude || next.longitude !== point.longitude)) onPoint(next);
  };
  return (
    <div className="fields">
      {(['latitude', 'longitude'] as const).map((name) => (
        <TextInput
          key={name}
          id={fieldId(`location.${name}`)}
          label={words.say(`desk.point.${name}`)}
          inputMode="decimal"
          autoComplete="off"
          value={typed[name]}
          onChange={({ currentTarget: { value } }) => setState({ typed: { ...typed, [name]: value }, of })}
          onBlur={take}
        />
      ))}
    </div>
  );
}

function textsOf(point: MapPoint | null): Record<'latitude' | 'longitude', string> {
  return { latitude: String(point?.latitude ?? ''), longitude: String(point?.longitude ?? '') };
}

/** Both, in degrees with a point or a comma; to six decimals, about ten centimetres. */
function pointIn({ latitude, longitude }: Record<'latitude' | 'longitude', string>): MapPoint | undefined {
  const [north, east] = [latitude, longitude].map((text) =>
    text.trim() === '' ? NaN : Number(text.replace(',', '.')),
  );
  if (north === undefined || east === undefined || !(Math.abs(north) <= 90) || !(Math.abs(east) <= 180))
    return undefined;
  return { latitude: Math.round(north * 1e6) / 1e6, longitude: Math.round(east * 1e6) / 1e6 };
}
